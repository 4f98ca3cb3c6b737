package io.github.gavel.benchmarks.window;

import io.github.gavel.benchmarks.transfer.Usage;

/**
 * A window that was opened once.
 *
 * @param nanos from its command until it was seen
 * @param cpuMillis that this took
 * @param share of a core afterwards, while nothing happened
 */
record Sight(String program, long nanos, long cpuMillis, double share, Usage usage) {}
