package io.github.gavel.engine.limits;

/**
 * Bytes that may pass now. As many come as the limit says, to the nanosecond and without rounding, until it is full;
 * what passes is taken out. Between any two moments no more passes than came, and what it held at first.
 */
final class Bucket {
    private static final long SECOND = 1_000_000_000;
    private static final long LEAST = 1 << 15;
    private static final long PARTS_OF_A_SECOND = 8;
    private static final long LEAST_MEASURE = 1 << 14;
    private static final long MOST_MEASURE = 1 << 18;
    private static final long MEASURES = 16;

    private Limit limit;
    private long capacity;
    private long billionths;
    private long at;

    Bucket(Limit limit, long now) {
        this.limit = limit;
        this.capacity = capacity(limit);
        this.billionths = capacity * SECOND;
        this.at = now;
    }

    private static long capacity(Limit limit) {
        long rate = limit.bytesPerSecond();
        return limit.isNone() ? 0 : Math.max(rate / PARTS_OF_A_SECOND, Math.min(rate, LEAST));
    }

    boolean isLimited() {
        return !limit.isNone();
    }

    long capacity() {
        return capacity;
    }

    /** What one may take at once if others wait too. */
    long measure() {
        long fair = Math.max(LEAST_MEASURE, Math.min(MOST_MEASURE, capacity / MEASURES));
        return isLimited() ? Math.max(1, Math.min(capacity / 2, fair)) : MOST_MEASURE;
    }

    /** It keeps what it holds, as far as there is room; one that had no limit begins full. */
    void limit(Limit other, long now) {
        refill(now);
        boolean wasLimited = isLimited();
        limit = other;
        capacity = capacity(other);
        billionths = wasLimited ? Math.min(billionths, capacity * SECOND) : capacity * SECOND;
    }

    boolean holds(long bytes, long now) {
        refill(now);
        return !isLimited() || billionths >= bytes * SECOND;
    }

    /** How long it takes until it holds so many, which are no more than its capacity, if nobody takes any. */
    long nanosUntil(long bytes, long now) {
        return holds(bytes, now) ? 0 : nanosFor(bytes * SECOND - billionths);
    }

    void take(long bytes) {
        billionths -= isLimited() ? bytes * SECOND : 0;
    }

    void giveBack(long bytes) {
        billionths += Math.min(capacity * SECOND - billionths, Math.min(bytes, capacity) * SECOND);
    }

    private void refill(long now) {
        long nanos = Math.max(0, now - at);
        at += nanos;
        long room = capacity * SECOND - billionths;
        if (room > 0) {
            billionths += nanos >= nanosFor(room) ? room : nanos * limit.bytesPerSecond();
        }
    }

    private long nanosFor(long some) {
        long rate = limit.bytesPerSecond();
        return some / rate + (some % rate == 0 ? 0 : 1);
    }
}
