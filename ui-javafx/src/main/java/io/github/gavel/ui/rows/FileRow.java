package io.github.gavel.ui.rows;

import io.github.gavel.engine.Priority;
import io.github.gavel.engine.TorrentSnapshot;
import io.github.gavel.engine.metainfo.Content;
import io.github.gavel.engine.metainfo.Entry;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * One file of a torrent; those that are never written have no row.
 *
 * @param number its place among all files of the torrent
 * @param have of the pieces that it has a part of
 * @param done bytes of it that are here and right
 */
public record FileRow(int number, String path, BitSet have, int pieces, long done, long length, Priority priority) {
    private static final int ALL = 1000;

    public static List<FileRow> of(TorrentSnapshot torrent) {
        List<FileRow> rows = new ArrayList<>();
        torrent.content().ifPresent(content -> {
            for (int file = 0; file < content.layout().entries().size(); file++) {
                Entry entry = content.layout().entries().get(file);
                if (entry.isWritten()) {
                    rows.add(of(torrent, content, file, entry));
                }
            }
        });
        return rows;
    }

    private static FileRow of(TorrentSnapshot torrent, Content content, int file, Entry entry) {
        long pieceLength = content.layout().pieceLength();
        int from = (int) (entry.offset() / pieceLength);
        int to = entry.length() == 0 ? from : (int) ((entry.end() - 1) / pieceLength) + 1;
        BitSet have = torrent.progress().have().get(from, to);
        long done = 0;
        for (int piece = have.nextSetBit(0); piece >= 0; piece = have.nextSetBit(piece + 1)) {
            long begin = (from + piece) * pieceLength;
            done += Math.min(entry.end(), begin + pieceLength) - Math.max(entry.offset(), begin);
        }
        String path = entry.path().orElseThrow().toString();
        return new FileRow(
                file,
                path,
                have,
                to - from,
                done,
                entry.length(),
                torrent.choice().of(file));
    }

    public int permille() {
        return length == 0 ? ALL : (int) (done * ALL / length);
    }

    public boolean isWhole() {
        return done == length;
    }

    public boolean isWanted() {
        return priority != Priority.OFF;
    }

    /** Whether all of it is here and opening it runs nothing. */
    public boolean canBeOpened() {
        return isWhole() && length > 0 && FileKind.of(path).isOnlyLookedAt();
    }

    /** Where it is, once it is whole, in the folder of its torrent. */
    public Path within(Path folder) {
        return folder.resolve(path);
    }

    /** The folder that it is in as far as there is one: what is not whole may be elsewhere yet. */
    public Path folder(Path folder) {
        return isWhole() ? Optional.ofNullable(within(folder).getParent()).orElse(folder) : folder;
    }

    /** Pieces that no file wants. */
    public static BitSet unwanted(TorrentSnapshot torrent) {
        BitSet unwanted = new BitSet();
        torrent.content().ifPresent(content -> {
            unwanted.set(0, content.layout().pieces());
            for (FileRow row : of(torrent)) {
                Entry entry = content.layout().entries().get(row.number());
                int from = (int) (entry.offset() / content.layout().pieceLength());
                if (row.priority() != Priority.OFF) {
                    unwanted.clear(from, from + row.pieces());
                }
            }
            unwanted.andNot(torrent.progress().have());
        });
        return unwanted;
    }
}
