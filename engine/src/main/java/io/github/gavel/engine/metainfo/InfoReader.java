package io.github.gavel.engine.metainfo;

import io.github.gavel.bencode.BDictionary;
import io.github.gavel.bencode.BString;
import io.github.gavel.engine.paths.SafePath;
import java.util.List;

/** Reads the info dictionary. */
final class InfoReader {
    private static final int V2 = 2;

    private final BDictionary info;
    private final Notes notes;

    InfoReader(BDictionary info, Notes notes) {
        this.info = info;
        this.notes = notes;
    }

    Content content() throws Unreadable {
        checkVersion();
        String name = Texts.of(info, "name").orElseThrow(() -> new Unreadable(Fault.NO_NAME));
        int pieceLength = pieceLength();
        PieceHashes hashes = hashes();
        FilesReader files = new FilesReader(info, name, pieceLength, notes);
        List<Entry> entries = files.entries();
        checkCount(hashes.count(), files.length(), pieceLength);
        Layout layout = new Layout(pieceLength, entries);
        return new Content(infoHash(), nameOnDisk(entries), isPrivate(), hashes, layout);
    }

    private void checkVersion() throws Unreadable {
        boolean isV2 = info.integer("meta version").orElse(1) == V2
                || info.dictionary("file tree").isPresent();
        if (isV2 && info.get("pieces").isEmpty()) {
            throw new Unreadable(Fault.V2_ONLY);
        }
        notes.add(Note.Kind.HYBRID, isV2 ? 1 : 0);
    }

    private int pieceLength() throws Unreadable {
        long length = info.integer("piece length").orElseThrow(() -> new Unreadable(Fault.NO_PIECE_LENGTH));
        if (length < Layout.LEAST_PIECE_LENGTH || length > Layout.MOST_PIECE_LENGTH) {
            throw new Unreadable(
                    Fault.PIECE_LENGTH, length, (long) Layout.LEAST_PIECE_LENGTH, (long) Layout.MOST_PIECE_LENGTH);
        }
        return (int) length;
    }

    private PieceHashes hashes() throws Unreadable {
        BString hashes = info.string("pieces").orElseThrow(() -> new Unreadable(Fault.NO_HASHES));
        if (hashes.length() % PieceHashes.HASH_LENGTH != 0) {
            throw new Unreadable(Fault.BROKEN_HASHES, (long) hashes.length(), (long) PieceHashes.HASH_LENGTH);
        }
        return PieceHashes.within(hashes);
    }

    private static void checkCount(long hashes, long length, long pieceLength) throws Unreadable {
        long pieces = (length - 1) / pieceLength + 1;
        if (hashes != pieces) {
            throw new Unreadable(Fault.HASHES, hashes, length, pieces, pieceLength);
        }
    }

    private InfoHash infoHash() {
        return InfoHash.ofInfo(info.source().orElseThrow().asBuffer());
    }

    private static String nameOnDisk(List<Entry> entries) {
        SafePath first = entries.stream()
                .flatMap(entry -> entry.path().stream())
                .findFirst()
                .orElseThrow();
        return first.names().get(0);
    }

    private boolean isPrivate() {
        return info.integer("private").orElse(0) != 0;
    }
}
