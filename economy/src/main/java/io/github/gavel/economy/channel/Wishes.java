package io.github.gavel.economy.channel;

import io.github.gavel.economy.time.LedgerTime;
import java.util.Optional;

/**
 * What a payer wants of a channel that costs nothing to forget in a crash.
 *
 * @param end that the payee closes it
 * @param asked whether the payee was told so, since it last accepted the channel
 * @param close the payee's word that it may end
 * @param until how long it should live
 * @param look whether the ledger should say how it stands
 */
record Wishes(boolean end, boolean asked, Optional<Order.Close> close, Optional<LedgerTime> until, boolean look) {
    static Wishes none() {
        return new Wishes(false, false, Optional.empty(), Optional.empty(), false);
    }

    Wishes ending() {
        return new Wishes(true, asked, close, until, look);
    }

    Wishes asked(boolean told) {
        return new Wishes(end, told, close, until, look);
    }

    Wishes closing(Order.Close word) {
        return new Wishes(true, asked, Optional.of(word), until, look);
    }

    /** The ledger does not do what {@code order} says; another one may have been asked for since. */
    Wishes without(Order.Close order) {
        return new Wishes(end, asked, close.filter(it -> !it.equals(order)), until, look);
    }

    Wishes livingUntil(LedgerTime later) {
        return new Wishes(end, asked, close, Optional.of(later), look);
    }

    Wishes without(Order.Extend order) {
        return new Wishes(end, asked, close, until.filter(it -> !it.equals(order.expiry())), look);
    }

    Wishes looking() {
        return new Wishes(end, asked, close, until, true);
    }

    Wishes looked() {
        return new Wishes(end, asked, close, until, false);
    }

    /** The ledger has said how it stands, and that it lives until {@code expiry}. */
    Wishes told(LedgerTime expiry) {
        return new Wishes(end, asked, close, until.filter(expiry::isBefore), false);
    }
}
