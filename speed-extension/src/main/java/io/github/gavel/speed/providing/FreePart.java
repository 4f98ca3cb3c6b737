package io.github.gavel.speed.providing;

import io.github.gavel.economy.capacity.CapacityProbe;
import io.github.gavel.economy.capacity.FreeCapacity;
import io.github.gavel.economy.capacity.FreeShare;
import io.github.gavel.economy.money.Rate;
import io.github.gavel.economy.time.Tick;
import io.github.gavel.engine.limits.Limit;
import io.github.gavel.engine.limits.RateClass;
import io.github.gavel.engine.overlay.Controls;
import java.util.OptionalLong;

/** How much of what a torrent can upload goes to those who do not pay for it. */
final class FreePart {
    private final Controls controls;
    private final FreeShare share;
    private final OptionalLong capacity;
    private CapacityProbe probe;
    private Limit limit = Limit.NONE;
    private long sent;

    /** @param capacity in bytes a second as its owner set it; empty if it is to be found out */
    FreePart(Controls controls, FreeShare share, OptionalLong capacity, Tick now) {
        this.controls = controls;
        this.share = share;
        this.capacity = capacity;
        this.probe = CapacityProbe.startingAt(now);
    }

    void sent(long bytes) {
        sent += bytes;
    }

    /** A second went by. */
    void passes(Rate reserve, Tick now) {
        Limit next = limitOf(share.of(reserve, capacity.isPresent() ? capacity : probed(now)));
        if (!next.equals(limit)) {
            limit = next;
            controls.cap(RateClass.FREE, next);
        }
    }

    private OptionalLong probed(Tick now) {
        probe = probe.sampled(now, sent);
        return probe.liftsCap() ? OptionalLong.empty() : probe.capacity();
    }

    private static Limit limitOf(FreeCapacity free) {
        return free instanceof FreeCapacity.AtMost most
                ? new Limit(Math.max(1, Math.min(Limit.MOST, most.bytesPerSecond())))
                : Limit.NONE;
    }
}
