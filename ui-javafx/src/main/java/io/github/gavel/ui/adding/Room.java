package io.github.gavel.ui.adding;

/**
 * Whether what is wanted fits on a disk.
 *
 * @param free bytes; very many if nobody knows
 */
record Room(long wanted, long free) {
    boolean isKnown() {
        return free < Long.MAX_VALUE;
    }

    boolean isEnough() {
        return wanted <= free;
    }

    /** Bytes that stay, or that there are too few. */
    long rest() {
        return Math.abs(free - wanted);
    }
}
