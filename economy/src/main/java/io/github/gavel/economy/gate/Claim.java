package io.github.gavel.economy.gate;

import io.github.gavel.economy.identity.InfoHash;
import io.github.gavel.economy.identity.PeerKey;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.time.Tick;

/** What a payer says its money is for. It is cleared in its turn, once the money is there. */
sealed interface Claim {
    Amount grains();

    /**
     * A verified piece.
     *
     * @param clock how long the payment may take
     */
    record Listed(PeerKey by, InfoHash torrent, int piece, Amount grains, Clock clock) implements Claim {}

    /** A piece that was written off. */
    record Late(InfoHash torrent, int piece, Amount grains, Tick said) implements Claim {}
}
