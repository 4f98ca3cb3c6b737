package io.github.gavel.economy.gate;

import io.github.gavel.economy.identity.InfoHash;
import io.github.gavel.economy.identity.PeerKey;
import io.github.gavel.economy.message.SpeedMessage.Late;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.time.Tick;
import java.time.Duration;

/**
 * A piece that was written off.
 *
 * @param by the connection it was sent over
 * @param owed what all blocks of it cost that were sent
 * @param least what a late payment must come to: what was sent in the last seconds may not have arrived
 */
record Loss(PeerKey by, InfoHash torrent, int piece, Amount owed, Amount least, Tick at) {
    /** What was sent later than this before the end may be lost on its way. */
    static final Duration UNDERWAY = Duration.ofSeconds(10);

    boolean isUndoneBy(Claim.Late late) {
        return torrent.equals(late.torrent())
                && piece == late.piece()
                && late.grains().covers(least)
                && !isExpired(late.said());
    }

    boolean isExpired(Tick now) {
        return now.isPast(at, Late.HEARD_FOR);
    }
}
