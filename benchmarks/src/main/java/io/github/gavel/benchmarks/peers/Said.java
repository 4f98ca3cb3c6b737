package io.github.gavel.benchmarks.peers;

/** A line that a program said, and the {@link System#nanoTime} at which it was heard. */
public record Said(String line, long nanos) {}
