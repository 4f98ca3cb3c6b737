package io.github.gavel.economy.capacity;

/** What those who do not pay may get together from one torrent. */
public sealed interface FreeCapacity {
    /** The classic rule: whatever is left over. */
    record Unlimited() implements FreeCapacity {}

    record AtMost(long bytesPerSecond) implements FreeCapacity {}
}
