package io.github.gavel.economy.budget;

import io.github.gavel.economy.identity.InfoHash;
import io.github.gavel.economy.money.Amount;

/**
 * A sum that may be spent for a torrent and by nobody else meanwhile.
 *
 * @param left what is neither spent nor released of it
 */
public record Reservation(InfoHash torrent, Amount amount, Amount left) {
    public Reservation {
        if (!amount.covers(left)) {
            throw new IllegalArgumentException(left + " left of a reservation of " + amount);
        }
    }

    Reservation less(Amount spent) {
        return new Reservation(torrent, amount, left.minus(spent));
    }
}
