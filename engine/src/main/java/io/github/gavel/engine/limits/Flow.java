package io.github.gavel.engine.limits;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who waits to pass something in one direction, in the order in which they came. Nobody takes of a bucket that somebody
 * who came earlier waits for, so whoever came first passes something as soon as each of its buckets has been filled
 * once. Those who are new, and say a few words before they are known, take turns with all others.
 */
final class Flow {
    private static final long NEVER = Long.MAX_VALUE;

    private final Set<Allowance> fresh = new LinkedHashSet<>();
    private final Set<Allowance> known = new LinkedHashSet<>();
    private final Set<Bucket> awaited = new HashSet<>();
    private boolean isFreshNext = true;
    private boolean isUrgent;
    private long nanosLeft = NEVER;
    private long countedFrom;

    boolean isIdle() {
        return fresh.isEmpty() && known.isEmpty();
    }

    /** How long until somebody's turn comes. */
    long nanosToNext(long now) {
        if (isIdle()) {
            return NEVER;
        }
        return isUrgent ? 0 : Math.max(0, nanosLeft - (now - countedFrom));
    }

    long draw(Allowance who, long most, long now) {
        if (who.isWaiting()) {
            who.await(most);
            return 0;
        }
        long measure = who.chain().measure(most);
        if (isBarred(who, measure, now)) {
            await(who, most);
            return 0;
        }
        who.chain().take(measure);
        return measure;
    }

    void await(Allowance who, long most) {
        who.await(most);
        (who.isNew() ? fresh : known).add(who);
    }

    void leave(Allowance who) {
        fresh.remove(who);
        known.remove(who);
        if (isIdle()) {
            forget();
        }
    }

    /** Limits are not what they were. */
    void hurry() {
        isUrgent = !isIdle();
    }

    /** There is more of these than there was. */
    void hurryFor(Chain chain) {
        isUrgent |= chain.buckets().stream().anyMatch(awaited::contains);
    }

    /** Lets pass whoever can, each one measure. */
    void resume(long now) {
        if (nanosToNext(now) > 0) {
            return;
        }
        forget();
        for (Allowance who : inTurn()) {
            long measure = who.chain().measure(who.wanted());
            if (who.isWaiting() && !isBarred(who, measure, now)) {
                leave(who);
                isFreshNext = !who.isNew();
                who.chain().take(measure);
                who.resume(measure);
            }
        }
    }

    private boolean isBarred(Allowance who, long measure, long now) {
        Optional<Bucket> missing = who.chain().missing(measure, awaited, now);
        missing.filter(awaited::add).ifPresent(bucket -> {
            long nanos = bucket.nanosUntil(measure, now);
            if (nanosLeft == NEVER || nanos < nanosLeft - (now - countedFrom)) {
                nanosLeft = nanos;
                countedFrom = now;
            }
        });
        return missing.isPresent();
    }

    private void forget() {
        awaited.clear();
        isUrgent = false;
        nanosLeft = NEVER;
    }

    private List<Allowance> inTurn() {
        ArrayDeque<Allowance> first = new ArrayDeque<>(isFreshNext ? fresh : known);
        ArrayDeque<Allowance> second = new ArrayDeque<>(isFreshNext ? known : fresh);
        List<Allowance> all = new ArrayList<>(first.size() + second.size());
        while (!first.isEmpty() || !second.isEmpty()) {
            Optional.ofNullable(first.poll()).ifPresent(all::add);
            Optional.ofNullable(second.poll()).ifPresent(all::add);
        }
        return all;
    }
}
