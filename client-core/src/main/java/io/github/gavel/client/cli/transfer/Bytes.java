package io.github.gavel.client.cli.transfer;

/** A number of bytes, short. */
public final class Bytes {
    private static final String[] UNITS = {"B", "KiB", "MiB", "GiB", "TiB", "PiB", "EiB"};

    private Bytes() {}

    public static String of(long bytes) {
        int unit = bytes < 1 << 10 ? 0 : (Long.SIZE - 1 - Long.numberOfLeadingZeros(bytes)) / 10;
        long size = 1L << (10 * unit);
        long tenths = Long.divideUnsigned(bytes % size * 10, size);
        return bytes / size + (unit == 0 ? "" : "." + tenths) + " " + UNITS[unit];
    }
}
