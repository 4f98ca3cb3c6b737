package io.github.gavel.speed.byhand;

import io.github.gavel.economy.channel.Moment;
import io.github.gavel.economy.time.LedgerTime;
import io.github.gavel.economy.time.Tick;
import io.github.gavel.speed.port.Clocks;
import java.time.Duration;

/** A clock that goes when it is told. */
public final class HandClock implements Clocks {
    private Moment now = new Moment(Tick.ofSeconds(1_000), new LedgerTime(1_000_000_000_000L));

    @Override
    public Moment get() {
        return now;
    }

    public void passes(Duration time) {
        now = new Moment(now.tick().plus(time), now.ledger().plus(time));
    }
}
