package io.github.gavel.engine.disk;

/** What became of a piece that was to be kept. */
public sealed interface Saved {
    /** Its hash is right and it is in its files. */
    record Verified(int piece) implements Saved {}

    /** Its hash is wrong; nothing was written. */
    record Corrupt(int piece) implements Saved {}

    /** Its hash is right, and no file of it is wanted any more; nothing was written. */
    record Unwanted(int piece) implements Saved {}

    /** It could not be written and is not had. */
    record Failed(int piece, Trouble trouble) implements Saved {}
}
