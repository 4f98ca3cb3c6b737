package io.github.gavel.economy.slots;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.economy.money.Rate;
import io.github.gavel.economy.slots.StandingBid.Receipt;
import io.github.gavel.economy.time.Tick;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("rule")
class StandingBidTest {
    private static final Rate FIVE = Rate.perGib(5);
    private static final Rate SIX = Rate.perGib(6);

    @Test
    void acceptsTheFirstBidAtOnce() {
        assertThat(accepted(StandingBid.after(BidPace.none()), FIVE, 0).rate()).isEqualTo(FIVE);
    }

    @Test
    void acceptsOneBidAMinuteAndThreeSecondsEarly() {
        StandingBid bid = withoutAllowance();
        assertThat(bid.receive(SIX, Tick.ofSeconds(100 + 57))).isInstanceOf(Receipt.Accepted.class);
        assertThat(bid.receive(SIX, Tick.ofMillis(100_000 + 56_999))).isInstanceOf(Receipt.Postponed.class);
    }

    @Test
    void letsABidThatCameTooEarlyStandWhenItsTimeHasCome() {
        Receipt.Postponed postponed = (Receipt.Postponed) withoutAllowance().receive(SIX, Tick.ofSeconds(110));
        assertThat(postponed.notBefore()).isEqualTo(Tick.ofSeconds(157));
        assertThat(postponed.next().rate()).isEqualTo(FIVE);
        assertThat(postponed.next().passes(Tick.ofMillis(156_999))).isEmpty();
        StandingBid later = postponed.next().passes(Tick.ofSeconds(157)).orElseThrow();
        assertThat(later.rate()).isEqualTo(SIX);
        assertThat(later.passes(Tick.ofSeconds(999))).isEmpty();
        assertThat(later.receive(Rate.perGib(7), Tick.ofSeconds(213))).isInstanceOf(Receipt.Postponed.class);
    }

    @Test
    void keepsTheNewestOfThoseThatCameTooEarly() {
        StandingBid bid = postponed(withoutAllowance(), Rate.perGib(9), 110);
        bid = postponed(bid, SIX, 111);
        assertThat(bid.passes(Tick.ofSeconds(157)).map(StandingBid::rate)).contains(SIX);
        assertThat(accepted(bid, Rate.perGib(8), 157).passes(Tick.ofSeconds(999)))
                .isEmpty();
    }

    @Test
    void takesLessAtOnceAndForgetsWhatWaited() {
        StandingBid bid = postponed(withoutAllowance(), Rate.perGib(9), 110);
        StandingBid less = accepted(bid, Rate.perGib(4), 111);
        assertThat(less.rate()).isEqualTo(Rate.perGib(4));
        assertThat(less.passes(Tick.ofSeconds(999))).isEmpty();
        assertThat(accepted(bid, FIVE, 111).passes(Tick.ofSeconds(999))).isEmpty();
        assertThat(less.receive(FIVE, Tick.ofSeconds(167))).isInstanceOf(Receipt.Postponed.class);
        assertThat(less.receive(FIVE, Tick.ofSeconds(168))).isInstanceOf(Receipt.Accepted.class);
    }

    @Test
    void letsThreeChangesOfMindThroughInTenMinutes() {
        StandingBid bid = accepted(StandingBid.after(BidPace.none()), FIVE, 0);
        for (int second = 1; second <= 3; second++) {
            bid = accepted(bid, Rate.perGib(5 + second), second);
        }
        assertThat(bid.receive(Rate.perGib(9), Tick.ofSeconds(4))).isInstanceOf(Receipt.Postponed.class);
        StandingBid later = accepted(bid, FIVE, 600);
        assertThat(later.receive(SIX, Tick.ofSeconds(601))).isInstanceOf(Receipt.Accepted.class);
    }

    @Test
    void withdrawsAtOnceAndThenWaits() {
        StandingBid withdrawn = accepted(accepted(StandingBid.after(BidPace.none()), FIVE, 10), Rate.FREE, 11);
        assertThat(withdrawn.rate()).isEqualTo(Rate.FREE);
        assertThat(withdrawn.receive(FIVE, Tick.ofSeconds(67))).isInstanceOf(Receipt.Postponed.class);
        assertThat(withdrawn.receive(FIVE, Tick.ofSeconds(68))).isInstanceOf(Receipt.Accepted.class);
    }

    @Test
    void withdrawsWhatOnlyWaited() {
        StandingBid withdrawn = accepted(accepted(StandingBid.after(BidPace.none()), FIVE, 10), Rate.FREE, 11);
        StandingBid again = accepted(postponed(withdrawn, SIX, 20), Rate.FREE, 21);
        assertThat(again.passes(Tick.ofSeconds(999))).isEmpty();
    }

    @Test
    void countsAWithdrawalOfNothing() {
        StandingBid bid = StandingBid.after(BidPace.none());
        for (int i = 0; i < StandingBid.EARLY_LIMIT; i++) {
            bid = postponed(bid, Rate.FREE, 601);
        }
        assertThat(bid.receive(Rate.FREE, Tick.ofSeconds(601))).isEqualTo(new Receipt.Flooded(21, 20));
        assertThat(bid.receive(FIVE, Tick.ofSeconds(601))).isInstanceOf(Receipt.Accepted.class);
    }

    @Test
    void endsTheConnectionOfAFlood() {
        StandingBid bid = withoutAllowance();
        for (int i = 0; i < StandingBid.EARLY_LIMIT / 2; i++) {
            bid = postponed(bid, SIX, 101);
            bid = accepted(bid, FIVE, 101);
        }
        assertThat(bid.receive(SIX, Tick.ofSeconds(101))).isEqualTo(new Receipt.Flooded(21, 20));
        assertThat(bid.receive(Rate.perGib(4), Tick.ofSeconds(101))).isInstanceOf(Receipt.Flooded.class);
        assertThat(bid.receive(Rate.FREE, Tick.ofSeconds(101))).isInstanceOf(Receipt.Accepted.class);
        assertThat(bid.receive(SIX, Tick.ofSeconds(701))).isInstanceOf(Receipt.Accepted.class);
    }

    @Test
    void letsAReconnectBidWhatStoodBeforeAtOnceAndMoreInItsTime() {
        StandingBid again = StandingBid.after(withoutAllowance().pace());
        assertThat(again.rate()).isEqualTo(Rate.FREE);
        assertThat(accepted(again, FIVE, 101).rate()).isEqualTo(FIVE);
        StandingBid more = postponed(again, SIX, 101);
        assertThat(more.rate()).isEqualTo(Rate.FREE);
        assertThat(more.passes(Tick.ofSeconds(156))).isEmpty();
        assertThat(more.passes(Tick.ofSeconds(157)).map(StandingBid::rate)).contains(SIX);
        StandingBid mind = StandingBid.after(
                accepted(StandingBid.after(BidPace.none()), FIVE, 100).pace());
        assertThat(accepted(mind, SIX, 101).pace().minds()).isEqualTo(1);
    }

    @Test
    void letsWhoReconnectsAfterAWithdrawalWait() {
        StandingBid withdrawn = accepted(accepted(StandingBid.after(BidPace.none()), FIVE, 10), Rate.FREE, 11);
        StandingBid again = postponed(StandingBid.after(withdrawn.pace()), FIVE, 12);
        assertThat(again.passes(Tick.ofSeconds(68)).map(StandingBid::rate)).contains(FIVE);
    }

    @Test
    void endsNoConnectionOverWhatWasSaidOnAnother() {
        BidPace pace = flooded().pace();
        StandingBid again = postponed(StandingBid.after(pace), Rate.perGib(4), 102);
        assertThat(again.pace().early()).isEqualTo(21);
        again = again.passes(Tick.ofSeconds(158)).orElseThrow();
        assertThat(again.rate()).isEqualTo(Rate.perGib(4));
        for (int i = 1; i < StandingBid.EARLY_LIMIT; i++) {
            again = postponed(again, SIX, 159);
        }
        assertThat(again.receive(SIX, Tick.ofSeconds(159))).isEqualTo(new Receipt.Flooded(21, 20));
    }

    @Test
    void letsNobodyWinAboveWhatItWantsThoughLessWaits() {
        StandingBid again = accepted(StandingBid.after(flooded().pace()), SIX, 200);
        StandingBid less = postponed(again, FIVE, 201);
        assertThat(less.rate()).isEqualTo(Rate.FREE);
        assertThat(less.passes(Tick.ofSeconds(257))).isEmpty();
        assertThat(less.passes(Tick.ofSeconds(258)).map(StandingBid::rate)).contains(FIVE);
        assertThat(postponed(again, SIX, 201).rate()).as("the same").isEqualTo(SIX);
        assertThat(postponed(again, Rate.perGib(7), 201).rate()).as("more").isEqualTo(SIX);
    }

    @Test
    void takesLessThanWhatStandsAtOnceThoughANeighbourBidsEvenLess() {
        StandingBid low = accepted(StandingBid.after(BidPace.none()), Rate.perGib(3), 110);
        StandingBid bid = withoutAllowance().and(low.pace());
        assertThat(accepted(bid, Rate.perGib(4), 111).rate()).isEqualTo(Rate.perGib(4));
        assertThat(bid.pace().last()).isEqualTo(Rate.perGib(3));
        assertThat(bid.pace().minds()).isEqualTo(3);
        assertThat(low.and(withoutAllowance().pace()).pace()).isEqualTo(bid.pace());
    }

    @Test
    void countsTheNewerWindowOfTwo() {
        BidPace old = new BidPace(FIVE, Optional.of(Tick.ofSeconds(5)), Tick.ofSeconds(5), 3, 7);
        BidPace later = new BidPace(SIX, Optional.of(Tick.ofSeconds(6)), Tick.ofSeconds(6), 1, 9);
        BidPace both = new BidPace(SIX, Optional.of(Tick.ofSeconds(6)), Tick.ofSeconds(6), 3, 9);
        assertThat(old.and(later)).isEqualTo(both);
        assertThat(later.and(old)).isEqualTo(both);
        assertThat(later.and(BidPace.none())).isEqualTo(later);
        assertThat(BidPace.MOST.compare(old, later)).isNegative();
        assertThat(BidPace.MOST.compare(both, later)).isPositive();
        assertThat(BidPace.MOST.compare(
                        BidPace.none(), new BidPace(SIX, Optional.of(Tick.ofSeconds(1)), Tick.ZERO, 0, 0)))
                .isNegative();
    }

    @Test
    void survivesAClockThatGoesBack() {
        StandingBid bid = withoutAllowance();
        assertThat(bid.receive(SIX, Tick.ZERO)).isInstanceOf(Receipt.Postponed.class);
    }

    /** A bid of five standing since second 100, with all changes of mind used up. */
    private static StandingBid withoutAllowance() {
        StandingBid bid = accepted(StandingBid.after(BidPace.none()), SIX, 98);
        bid = accepted(bid, FIVE, 98);
        bid = accepted(bid, SIX, 99);
        return accepted(bid, FIVE, 100);
    }

    /** As many were too early as a connection allows. */
    private static StandingBid flooded() {
        StandingBid bid = withoutAllowance();
        for (int i = 0; i < StandingBid.EARLY_LIMIT; i++) {
            bid = postponed(bid, SIX, 101);
        }
        return bid;
    }

    private static StandingBid postponed(StandingBid bid, Rate offered, long second) {
        return ((Receipt.Postponed) bid.receive(offered, Tick.ofSeconds(second))).next();
    }

    private static StandingBid accepted(StandingBid bid, Rate offered, long second) {
        return ((Receipt.Accepted) bid.receive(offered, Tick.ofSeconds(second))).next();
    }
}
