package io.github.gavel.economy.slots;

import io.github.gavel.economy.money.Amount;
import java.util.Optional;

/** Rule 1, but for its last part: whether a peer's bid may stand in the auction at all. */
final class Eligibility {
    /** A channel must hold this many pieces at the bid, or as many as the peer lacks. */
    private static final long PIECES_HELD = 4;

    private Eligibility() {}

    /** The most that a channel must be able to pay for. */
    static long bytesHeldFor(Round round) {
        return PIECES_HELD * round.pieceLength();
    }

    /** Why the bid does not count; empty if it does. */
    static Optional<Reason> refusal(Peer peer, Round round) {
        Optional<Reason> barred = barred(peer, round);
        if (barred.isPresent()) {
            return barred;
        }
        return peer.grainsPerGib() >= round.reserve().grainsPerGib()
                ? badlyBacked(peer, round)
                : Optional.of(belowReserve(peer, round));
    }

    /** Why no award is for the peer, whatever it bids; a ban is more than that and is not looked at here. */
    static Optional<Reason> barred(Peer peer, Round round) {
        Bar bar = peer.bar().orElse(null);
        if (bar instanceof Bar.Overdue overdue) {
            return Optional.of(Reason.of(ReasonCode.OVERDUE, overdue.owed().grains()));
        }
        if (bar instanceof Bar.PieceLeftOpen left) {
            return Optional.of(Reason.of(ReasonCode.PIECE_LEFT_OPEN, left.piece()));
        }
        if (bar instanceof Bar.BackOff backOff && round.now().isBefore(backOff.until())) {
            long left = backOff.until().nanos() - round.now().nanos();
            return Optional.of(Reason.of(ReasonCode.BACKING_OFF, left));
        }
        return Optional.empty();
    }

    private static Reason belowReserve(Peer peer, Round round) {
        return Reason.of(
                ReasonCode.BELOW_RESERVE, peer.grainsPerGib(), round.reserve().grainsPerGib());
    }

    private static Optional<Reason> badlyBacked(Peer peer, Round round) {
        if (!peer.hasChannel()) {
            return Optional.of(Reason.of(ReasonCode.NO_CHANNEL, peer.grainsPerGib()));
        }
        long bytes = Math.min(peer.lacks(), bytesHeldFor(round));
        return peer.bid().isAffordable(bytes, Amount.grains(peer.holds()))
                ? Optional.empty()
                : Optional.of(Reason.of(
                        ReasonCode.CHANNEL_TOO_SMALL,
                        peer.bid().price(bytes).orElse(Amount.MAX).grains(),
                        peer.holds()));
    }
}
