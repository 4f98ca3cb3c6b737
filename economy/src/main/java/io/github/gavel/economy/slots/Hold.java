package io.github.gavel.economy.slots;

import io.github.gavel.economy.time.Tick;
import java.time.Duration;

/** Rule 7, as far as it says how long an award stands whatever others bid, and when its holder has wasted it. */
final class Hold {
    /** After the hold, an open piece keeps the award for at most so long. */
    private static final Duration FOR_AN_OPEN_PIECE = Duration.ofSeconds(60);

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private Hold() {}

    /**
     * Whether the award stands, its price with it. A withdrawal, or a bid lowered under the rate, gives the hold up.
     */
    static boolean stands(Peer peer, Slot.Award award, Round round) {
        return !peer.bid().isFree()
                && peer.bid().covers(award.rate())
                && Eligibility.barred(peer, round).isEmpty()
                && isInHold(peer, award, round);
    }

    /** What is left of the hold proper; zero while the open piece alone holds the award. */
    static Duration left(Slot.Award award, Round round) {
        Tick end = award.since().plus(round.rules().hold());
        return end.since(round.now());
    }

    static boolean isIdle(Peer peer, Round round) {
        return !peer.usage().heldBack() && round.now().isPast(peer.usage().lastBlock(), PATIENCE);
    }

    private static boolean isInHold(Peer peer, Slot.Award award, Round round) {
        Duration hold = round.rules().hold();
        boolean young = !round.now().isPast(award.since(), hold);
        boolean finishing = peer.usage().openPiece().isPresent()
                && !round.now().isPast(award.since(), hold.plus(FOR_AN_OPEN_PIECE));
        return young || finishing;
    }
}
