package io.github.gavel.engine.disk;

/**
 * What tells a file from the one it was: its size, and when it was last written to in nanoseconds since 1970, as
 * exactly as its disk knows.
 */
public record Stamp(long size, long modified) {
    /** Of no file that anybody wrote to. */
    static final Stamp NEVER = new Stamp(0, 0);
}
