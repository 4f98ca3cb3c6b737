package io.github.gavel.engine.limits;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The buckets that one direction of a connection draws on, all of them for each byte. */
record Chain(List<Bucket> buckets) {
    static Chain of(Bucket... buckets) {
        return new Chain(List.of(buckets));
    }

    boolean isLimited() {
        for (Bucket bucket : buckets) {
            if (bucket.isLimited()) {
                return true;
            }
        }
        return false;
    }

    /** What is drawn at once by who wants so much. */
    long measure(long wanted) {
        return Math.min(
                wanted, buckets.stream().mapToLong(Bucket::measure).min().orElse(wanted));
    }

    /** The first bucket of which there are not so many, or in which others wait for theirs. */
    Optional<Bucket> missing(long bytes, Set<Bucket> awaited, long now) {
        return buckets.stream()
                .filter(bucket -> awaited.contains(bucket) || !bucket.holds(bytes, now))
                .findFirst();
    }

    void take(long bytes) {
        buckets.forEach(bucket -> bucket.take(bytes));
    }

    void giveBack(long bytes) {
        buckets.forEach(bucket -> bucket.giveBack(bytes));
    }
}
