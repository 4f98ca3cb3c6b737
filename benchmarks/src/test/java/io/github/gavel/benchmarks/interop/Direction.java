package io.github.gavel.benchmarks.interop;

/** Who downloads from whom. */
enum Direction {
    WE_DOWNLOAD,
    WE_SEED
}
