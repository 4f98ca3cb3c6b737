package io.github.gavel.engine.disk;

/**
 * What tells a file from the one it was: its size, and when it was last written to in nanoseconds since 1970, as
 * exactly as its disk knows.
 */
public record Stamp(long size, long modified) {
    /** No file looks like that, and no journal explains how one came to. */
    static final Stamp NEVER = new Stamp(Long.MAX_VALUE, Long.MAX_VALUE);
}
