package io.github.gavel.engine.metainfo;

/** Some bytes of one file: {@code file} is its place among the entries, {@code offset} is counted within the file. */
public record Segment(int file, long offset, int length) {
    public Segment {
        if (file < 0 || offset < 0 || length < 1) {
            throw new IllegalArgumentException(length + " bytes from byte " + offset + " on of file " + file);
        }
    }
}
