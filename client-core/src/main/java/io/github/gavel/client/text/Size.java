package io.github.gavel.client.text;

/** A number of bytes for people, rounded down to a tenth of a unit. */
public final class Size {
    private static final String UNITS = "KMGTPE";
    private static final int STEP = 1 << 10;

    private Size() {}

    /** With the exact number too, where that is another. */
    public static String of(long bytes) {
        return bytes < STEP ? bytes + (bytes == 1 ? " byte" : " bytes") : tenths(bytes, "") + " (" + bytes + " bytes)";
    }

    /** For a line that is written again and again: it has a tenth even where that is none. */
    public static String shortly(long bytes) {
        return bytes < STEP ? bytes + " B" : tenths(bytes, ".0");
    }

    private static String tenths(long bytes, String none) {
        int unit = (Long.SIZE - 1 - Long.numberOfLeadingZeros(bytes)) / 10;
        long size = 1L << (10 * unit);
        long tenths = Long.divideUnsigned(bytes % size * 10, size);
        return bytes / size + (tenths == 0 ? none : "." + tenths) + " " + UNITS.charAt(unit - 1) + "iB";
    }
}
