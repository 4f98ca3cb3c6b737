package io.github.gavel.engine.limits;

import java.util.ArrayList;
import java.util.List;

/** An engine's limits and its connections in virtual time, as a reactor would drive them. */
final class Street {
    static final long SECOND = 1_000_000_000;
    private static final long MILLI = 1_000_000;

    private final Mains mains;
    private final List<Hose> hoses = new ArrayList<>();
    private long now = -5 * SECOND;

    Street(long up) {
        this.mains = new Mains(new Bandwidth(Limit.NONE, up == 0 ? Limit.NONE : new Limit(up)), now);
    }

    Mains mains() {
        return mains;
    }

    long now() {
        return now;
    }

    Branch branch(long up) {
        return mains.branch(new Bandwidth(Limit.NONE, up == 0 ? Limit.NONE : new Limit(up)), now);
    }

    Hose greedy() {
        return hose(Long.MAX_VALUE, Long.MAX_VALUE);
    }

    /** One that never asks for more than a few bytes, and for those again and again. */
    Hose modest(long asksFor) {
        return added(new Hose(this, Long.MAX_VALUE, asksFor, asksFor));
    }

    Hose hose(long left, long mostAtOnce) {
        return added(new Hose(this, left, mostAtOnce, Long.MAX_VALUE));
    }

    private Hose added(Hose hose) {
        hoses.add(hose);
        return hose;
    }

    long passed() {
        return hoses.stream().mapToLong(Hose::passed).sum();
    }

    /** How often it turned, which is what it costs. */
    int run(long nanos) {
        long end = now + nanos;
        int turns = 0;
        while (now < end) {
            turns++;
            long wait = mains.nanosToNext(now);
            boolean isBusy = hoses.stream().anyMatch(Hose::isReady);
            long wholeMillis = wait == Long.MAX_VALUE ? nanos : (wait + MILLI - 1) / MILLI * MILLI;
            now = Math.min(end, now + (isBusy ? MILLI / 100 : wholeMillis));
            hoses.stream().filter(Hose::isReady).forEach(Hose::pass);
            mains.resume(now);
        }
        return turns;
    }
}
