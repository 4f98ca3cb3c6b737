package io.github.gavel.wallet.channels;

import io.github.gavel.economy.channel.Moment;
import io.github.gavel.economy.time.LedgerTime;
import io.github.gavel.economy.time.Tick;
import java.time.Duration;

/** A clock that goes when it is told. */
final class Clock {
    static final LedgerTime NOON = new LedgerTime(1_000_000_000_000L);

    private volatile Moment now = new Moment(Tick.ofSeconds(1), NOON);

    Moment now() {
        return now;
    }

    void pass(Duration duration) {
        now = new Moment(now.tick().plus(duration), now.ledger().plus(duration));
    }

    void set(LedgerTime ledger) {
        now = new Moment(now.tick(), ledger);
    }
}
