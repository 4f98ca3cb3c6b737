package io.github.gavel.economy.slots;

import io.github.gavel.economy.money.Rate;
import io.github.gavel.economy.money.Share;
import java.time.Duration;

/** Rules 4 and 7: what a winner pays, and when somebody who held an award before pays something new. */
final class Pricing {
    private static final Duration BETWEEN_QUOTES = Duration.ofSeconds(60);
    private static final Share WORTH_A_QUOTE = Share.percent(10);

    private Pricing() {}

    static void award(int winner, Rate price, Candidates candidates, Verdicts verdicts) {
        Round round = candidates.round();
        Peer peer = candidates.peer(winner);
        if (!(peer.slot() instanceof Slot.Award before)) {
            verdicts.give(
                    winner,
                    new Slot.Award(price, round.now(), round.now()),
                    Reason.of(ReasonCode.WON, peer.bid().grainsPerGib(), price.grainsPerGib()));
        } else if (isRequoted(peer.bid(), before, price, round)) {
            verdicts.give(
                    winner,
                    new Slot.Award(price, before.since(), round.now()),
                    Reason.of(ReasonCode.REQUOTED, before.rate().grainsPerGib(), price.grainsPerGib()));
        } else {
            verdicts.give(
                    winner, before, Reason.of(ReasonCode.KEPT, before.rate().grainsPerGib(), price.grainsPerGib()));
        }
    }

    static Reason held(Slot.Award award, Round round) {
        long left = Hold.left(award, round).toNanos();
        return Reason.of(ReasonCode.HELD, award.rate().grainsPerGib(), left);
    }

    /** A rate above the bid is never kept; else the price must have moved far enough, and not too soon. */
    private static boolean isRequoted(Rate bid, Slot.Award award, Rate price, Round round) {
        if (!bid.covers(award.rate())) {
            return true;
        }
        if (round.rules().requote() == Requote.PAPER) {
            return !price.equals(award.rate());
        }
        long moved = Math.abs(price.grainsPerGib() - award.rate().grainsPerGib());
        return moved > WORTH_A_QUOTE.of(award.rate().grainsPerGib())
                && round.now().isPast(award.quoted(), BETWEEN_QUOTES);
    }
}
