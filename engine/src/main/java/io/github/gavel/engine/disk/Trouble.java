package io.github.gavel.engine.disk;

import java.nio.file.Path;

/** Why something on a disk could not be done, in a sentence for the torrent's owner that names the file. */
public record Trouble(Kind kind, String sentence) {
    public enum Kind {
        DISK_FULL,
        NOT_WRITABLE,
        /** A file or the folder is not there. */
        MISSING,
        /** Somebody else wrote to a file, shortened or replaced it. */
        CHANGED,
        /** A file ends before what was to be read. */
        TOO_SHORT,
        /** A piece has not the hash any more that it had. */
        WRONG,
        /** What is there is no file, or the way to it leads out of the folder. */
        IN_THE_WAY,
        /** Another torrent has the same file. */
        TAKEN,
        /** Anything else that a disk can say. */
        FAILED,
        /** Our own mistake, or memory is exhausted. */
        FAULT
    }

    /** What is told of something that nobody thought of. */
    public static Trouble of(Throwable fault) {
        return new Trouble(Kind.FAULT, "this is a fault of Gavel's own: " + fault);
    }

    public static Trouble wrong(int piece) {
        return new Trouble(Kind.WRONG, "piece " + piece + " on the disk has not the hash any more that it had");
    }

    static Trouble changed(Path file, String how) {
        return new Trouble(Kind.CHANGED, file + " " + how);
    }
}
