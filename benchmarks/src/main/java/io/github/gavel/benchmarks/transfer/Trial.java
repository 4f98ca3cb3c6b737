package io.github.gavel.benchmarks.transfer;

/**
 * One timed transfer.
 *
 * @param bytes that were sent in all
 * @param wallNanos from the leecher's start to its word that it is done
 * @param netNanos from the first bytes on the wire, or from those that were not left out, to that word
 * @param netBytes that were sent in that time
 * @param stolen percent of the CPU time of all cores that the host of a virtual machine gave to others meanwhile
 * @param isSame whether every byte of every copy is right
 */
record Trial(
        long bytes,
        long wallNanos,
        long netNanos,
        long netBytes,
        Usage seeders,
        Usage leechers,
        double stolen,
        boolean isSame) {
    private static final double BEARABLE = 3;

    private static final double MEGA = 1e6;
    private static final double NANOS = 1e9;
    private static final double MILLIS = 1e3;
    private static final double GIB = 1 << 30;
    private static final double MIB = 1 << 20;

    /** Whether it says more about others on the same host than about whom it timed. */
    boolean wasRobbed() {
        return stolen > BEARABLE;
    }

    double netRate() {
        return netBytes / MEGA / (netNanos / NANOS);
    }

    double wallSeconds() {
        return wallNanos / NANOS;
    }

    double seederCpu() {
        return cpuPerGiB(seeders);
    }

    double leecherCpu() {
        return cpuPerGiB(leechers);
    }

    double seederMemory() {
        return seeders.anonymous() / MIB;
    }

    double leecherMemory() {
        return leechers.anonymous() / MIB;
    }

    private double cpuPerGiB(Usage usage) {
        return usage.cpuMillis() / MILLIS / (bytes / GIB);
    }
}
