package io.github.gavel.economy.possession;

/** A torrent's bytes in chunks of 16 KiB from its first byte on, whatever its pieces; the last one may be short. */
public record Chunks(long torrentBytes) {
    private static final int LENGTH = 16 * 1024;

    public Chunks {
        if (torrentBytes < 1) {
            throw new IllegalArgumentException("a torrent of " + torrentBytes + " bytes has no chunks");
        }
    }

    public long count() {
        return numberAt(torrentBytes - 1) + 1;
    }

    public boolean contains(long number) {
        return number >= 0 && number < count();
    }

    public long offsetOf(long number) {
        return number * LENGTH;
    }

    public int lengthOf(long number) {
        return (int) Math.min(LENGTH, torrentBytes - offsetOf(number));
    }

    long numberAt(long offset) {
        return offset / LENGTH;
    }
}
