package io.github.gavel.engine.disk;

import io.github.gavel.engine.metainfo.Content;
import io.github.gavel.engine.metainfo.InfoHash;
import io.github.gavel.engine.metainfo.Layout;
import io.github.gavel.engine.metainfo.Segment;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * Where the bytes of a torrent's files are on the disk: in their file, or, of files that stand apart because nobody
 * wants them, in the part file. Who changes who stands apart sees to it that nobody asks meanwhile.
 */
final class Whereabouts {
    private final Layout layout;
    private final Path folder;
    private final Path partFile;
    private final Path unfinished;
    private final PartSlots slots;
    private final BitSet apart = new BitSet();

    Whereabouts(Content content, Path folder) {
        this.layout = content.layout();
        this.folder = folder;
        this.partFile = folder.resolve(partFile(content.infoHash()));
        this.unfinished = folder.resolve(unfinished(content.infoHash()));
        this.slots = new PartSlots(layout);
    }

    /** Some bytes in a file on the disk; {@code file} is the number of the file that is opened for them. */
    record Spot(int file, Path path, long at) {}

    /** What the part file of a torrent is called. */
    static String partFile(InfoHash owner) {
        return "." + owner + ".parts";
    }

    /** What a file of a torrent is called until it appears. */
    static String unfinished(InfoHash owner) {
        return partFile(owner) + ".new";
    }

    /** How many files there are: those of the torrent and, with the last number, the part file. */
    int files() {
        return layout.entries().size() + 1;
    }

    int partFile() {
        return layout.entries().size();
    }

    Path folder() {
        return folder;
    }

    PartSlots slots() {
        return slots;
    }

    /** Where a file is put together that is to appear at once. */
    Path unfinished() {
        return unfinished;
    }

    /** Empty for padding and links, which are never on the disk. */
    Optional<Path> path(int file) {
        return file == partFile()
                ? Optional.of(partFile)
                : layout.entries().get(file).path().map(path -> path.within(folder));
    }

    boolean isApart(int file) {
        return apart.get(file);
    }

    boolean anyApart() {
        return !apart.isEmpty();
    }

    void setApart(int file, boolean isApart) {
        apart.set(file, isApart);
    }

    /** Whether a piece is worth keeping: not if all of it, padding aside, belongs to files that stand apart. */
    boolean keeps(int piece) {
        List<Segment> parts = layout.segments(piece);
        return parts.stream().noneMatch(part -> apart.get(part.file()))
                || parts.stream()
                        .anyMatch(part -> !apart.get(part.file())
                                && layout.entries().get(part.file()).isWritten());
    }

    /** Empty for bytes that are nowhere: padding, and what nobody wants and no other file shares a piece with. */
    Optional<Spot> spot(Segment part) {
        if (!apart.get(part.file())) {
            return path(part.file()).map(path -> new Spot(part.file(), path, part.offset()));
        }
        return slots.at(part).stream()
                .mapToObj(at -> new Spot(partFile(), partFile, at))
                .findFirst();
    }
}
