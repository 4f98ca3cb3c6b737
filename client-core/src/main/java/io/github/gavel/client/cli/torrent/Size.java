package io.github.gavel.client.cli.torrent;

/** A number of bytes for people. */
final class Size {
    private static final String UNITS = "KMGTPE";
    private static final int STEP = 1 << 10;

    private Size() {}

    /** Exact, and rounded down to a tenth of a unit where that is shorter to read. */
    static String of(long bytes) {
        if (bytes < STEP) {
            return bytes + (bytes == 1 ? " byte" : " bytes");
        }
        int unit = (Long.SIZE - 1 - Long.numberOfLeadingZeros(bytes)) / 10;
        long size = 1L << (10 * unit);
        long tenths = Long.divideUnsigned(bytes % size * 10, size);
        return bytes / size + (tenths == 0 ? "" : "." + tenths) + " " + UNITS.charAt(unit - 1) + "iB (" + bytes
                + " bytes)";
    }
}
