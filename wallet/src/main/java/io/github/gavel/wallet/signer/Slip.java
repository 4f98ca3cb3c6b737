package io.github.gavel.wallet.signer;

import io.github.gavel.economy.identity.InfoHash;
import io.github.gavel.economy.money.Amount;
import java.util.Optional;

/**
 * What a channel's signer may sign.
 *
 * @param nonce of the channel, by which its key is found
 * @param mark what is reserved, and counted
 * @param due what was promised of it
 * @param torrent for which the rest between them was counted; unknown after a restart
 */
record Slip(long nonce, Amount mark, Amount due, Optional<InfoHash> torrent) {
    Amount rest() {
        return mark.lessAtMost(due);
    }

    Slip promising(Amount cumulative, InfoHash by) {
        boolean isUsedUp = !mark.covers(cumulative);
        return new Slip(nonce, mark, due.max(cumulative), isUsedUp ? Optional.of(by) : torrent);
    }

    Slip ofNobody() {
        return new Slip(nonce, mark, due, Optional.empty());
    }

    /** Of what is not promised, no more than this is reserved. */
    Slip lowered(Amount next) {
        return new Slip(nonce, mark.min(next.max(due)), due, torrent);
    }

    Slip reserved(Amount next) {
        return new Slip(nonce, mark.max(next), due, torrent);
    }
}
