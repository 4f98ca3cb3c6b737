package io.github.gavel.engine.reactor;

/** Something that will be done. */
final class Timer implements Comparable<Timer> {
    private final long at;
    private final Runnable task;

    Timer(long at, Runnable task) {
        this.at = at;
        this.task = task;
    }

    long nanosUntil(long now) {
        return at - now;
    }

    Runnable task() {
        return task;
    }

    @Override
    public int compareTo(Timer other) {
        return Long.signum(at - other.at);
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
