package io.github.gavel.economy.purchase;

import io.github.gavel.economy.identity.InfoHash;
import io.github.gavel.economy.identity.PeerKey;
import io.github.gavel.economy.money.Amount;
import java.util.Optional;

/**
 * A verified piece that is paid for, or the part of it that one connection delivered.
 *
 * @param by the connection it came over; empty once that has ended, and then it is paid late
 * @param grains what it costs
 * @param total what this and everything before it cost in all
 * @param said with what it was said
 */
record Bought(Optional<PeerKey> by, InfoHash torrent, int piece, Amount grains, Amount total, Optional<Said> said) {
    /** A voucher, and the connection over which it was said what it is for. */
    record Said(PeerKey over, Amount voucher) {}

    boolean cameOver(PeerKey connection) {
        return by.equals(Optional.of(connection));
    }

    boolean isSaid() {
        return said.isPresent();
    }

    boolean isLate() {
        return by.isEmpty();
    }

    /** Whether it was said over that connection with a voucher of which the provider now has as much. */
    boolean isConfirmed(PeerKey connection, Amount held) {
        return said.filter(it -> it.over().equals(connection) && held.covers(it.voucher()))
                .isPresent();
    }

    Bought saidWith(PeerKey over, Amount voucher) {
        return new Bought(by, torrent, piece, grains, total, Optional.of(new Said(over, voucher)));
    }

    /** Its connection is gone; whether what was said of it arrived, the provider's next accept tells. */
    Bought orphaned() {
        return new Bought(Optional.empty(), torrent, piece, grains, total, said);
    }

    Bought unsaid() {
        return new Bought(by, torrent, piece, grains, total, Optional.empty());
    }
}
