package io.github.gavel.economy.budget;

import io.github.gavel.economy.identity.InfoHash;
import io.github.gavel.economy.money.Amount;

/**
 * A sum that may be spent for a torrent and by nobody else meanwhile. It is over when nothing is left of it, so that
 * there is none of nothing.
 *
 * @param left what is neither spent nor released of it
 */
public record Reservation(InfoHash torrent, Amount amount, Amount left) {
    public Reservation {
        if (left.isZero() || !amount.covers(left)) {
            throw new IllegalArgumentException(
                    left + " left of a reservation of " + amount + ": it is at least 1 and at most all");
        }
    }
}
