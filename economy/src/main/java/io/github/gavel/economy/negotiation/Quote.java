package io.github.gavel.economy.negotiation;

import io.github.gavel.economy.money.Rate;
import java.util.Optional;

/**
 * What was said last about the price on one connection, and whether it is unchoked.
 *
 * @param epoch the number of the last response; 0 before the first
 * @param rate what blocks written now cost
 * @param waiting the price that is to be named at the next piece boundary
 */
record Quote(long epoch, Rate rate, boolean unchoked, Optional<Rate> waiting) {
    static Quote none() {
        return new Quote(0, Rate.FREE, false, Optional.empty());
    }

    boolean wasEverNamed() {
        return epoch > 0;
    }

    Quote named(Rate next) {
        return new Quote(epoch + 1, next, unchoked, Optional.empty());
    }

    Quote unchoke() {
        return new Quote(epoch, rate, true, waiting);
    }

    Quote choke() {
        return new Quote(epoch, rate, false, Optional.empty());
    }

    Quote waitingFor(Rate next) {
        return new Quote(epoch, rate, unchoked, Optional.of(next).filter(price -> !price.equals(rate)));
    }
}
