package io.github.gavel.economy.slots;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.economy.money.Rate;
import io.github.gavel.economy.slots.StandingBid.Receipt;
import io.github.gavel.economy.time.Tick;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("rule")
class StandingBidTest {
    private static final Rate FIVE = Rate.perGib(5);
    private static final Rate SIX = Rate.perGib(6);

    @Test
    void acceptsTheFirstBidAtOnce() {
        assertThat(accepted(StandingBid.none(), FIVE, 0).rate()).isEqualTo(FIVE);
    }

    @Test
    void acceptsOneBidAMinuteAndThreeSecondsEarly() {
        StandingBid bid = withoutAllowance();
        assertThat(bid.receive(SIX, Tick.ofSeconds(100 + 57))).isInstanceOf(Receipt.Accepted.class);
        assertThat(bid.receive(SIX, Tick.ofMillis(100_000 + 56_999))).isInstanceOf(Receipt.Ignored.class);
    }

    @Test
    void saysWhenAnIgnoredBidWouldHaveCounted() {
        Receipt.Ignored ignored = (Receipt.Ignored) withoutAllowance().receive(SIX, Tick.ofSeconds(110));
        assertThat(ignored.notBefore()).isEqualTo(Tick.ofSeconds(157));
        assertThat(ignored.next().rate()).isEqualTo(FIVE);
    }

    @Test
    void letsThreeChangesOfMindThroughInTenMinutes() {
        StandingBid bid = accepted(StandingBid.none(), FIVE, 0);
        for (int second = 1; second <= 3; second++) {
            bid = accepted(bid, Rate.perGib(5 + second), second);
        }
        assertThat(bid.receive(SIX, Tick.ofSeconds(4))).isInstanceOf(Receipt.Ignored.class);
        StandingBid later = accepted(bid, FIVE, 600);
        assertThat(later.receive(SIX, Tick.ofSeconds(601))).isInstanceOf(Receipt.Accepted.class);
    }

    @Test
    void withdrawsAtOnceAndThenWaits() {
        StandingBid withdrawn = accepted(accepted(StandingBid.none(), FIVE, 10), Rate.FREE, 11);
        assertThat(withdrawn.rate()).isEqualTo(Rate.FREE);
        assertThat(withdrawn.receive(FIVE, Tick.ofSeconds(67))).isInstanceOf(Receipt.Ignored.class);
        assertThat(withdrawn.receive(FIVE, Tick.ofSeconds(68))).isInstanceOf(Receipt.Accepted.class);
    }

    @Test
    void ignoresAWithdrawalOfNothing() {
        assertThat(StandingBid.none().receive(Rate.FREE, Tick.ofSeconds(1))).isInstanceOf(Receipt.Ignored.class);
    }

    @Test
    void endsTheConnectionOfAFlood() {
        StandingBid bid = withoutAllowance();
        for (int i = 0; i < StandingBid.IGNORED_LIMIT; i++) {
            bid = ((Receipt.Ignored) bid.receive(SIX, Tick.ofSeconds(101))).next();
        }
        assertThat(bid.receive(SIX, Tick.ofSeconds(101))).isEqualTo(new Receipt.Flooded(11, 10));
        assertThat(bid.receive(Rate.FREE, Tick.ofSeconds(101))).isInstanceOf(Receipt.Accepted.class);
        assertThat(bid.receive(SIX, Tick.ofSeconds(701))).isInstanceOf(Receipt.Accepted.class);
    }

    @Test
    void survivesAClockThatGoesBack() {
        StandingBid bid = withoutAllowance();
        assertThat(bid.receive(SIX, Tick.ZERO)).isInstanceOf(Receipt.Ignored.class);
    }

    /** A bid of five standing since second 100, with all changes of mind used up. */
    private static StandingBid withoutAllowance() {
        StandingBid bid = accepted(StandingBid.none(), SIX, 98);
        bid = accepted(bid, FIVE, 98);
        bid = accepted(bid, SIX, 99);
        return accepted(bid, FIVE, 100);
    }

    private static StandingBid accepted(StandingBid bid, Rate offered, long second) {
        return ((Receipt.Accepted) bid.receive(offered, Tick.ofSeconds(second))).next();
    }
}
