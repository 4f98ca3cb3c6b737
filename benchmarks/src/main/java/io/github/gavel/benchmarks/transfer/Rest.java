package io.github.gavel.benchmarks.transfer;

/**
 * A program that was started with many torrents that nobody wants.
 *
 * @param restoreNanos from its command until it had all of them
 * @param coreShare of one core's time that it used while it had nothing to do
 */
record Rest(String program, long restoreNanos, Usage usage, double coreShare) {
    private static final double NANOS = 1e9;

    double restoreSeconds() {
        return restoreNanos / NANOS;
    }
}
