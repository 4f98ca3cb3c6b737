package io.github.gavel.economy.autobid;

import static io.github.gavel.economy.autobid.Asserts.assertAbstains;
import static io.github.gavel.economy.autobid.Asserts.assertBids;
import static io.github.gavel.economy.autobid.Asserts.assertKeeps;
import static io.github.gavel.economy.autobid.Deal.GIB;
import static io.github.gavel.economy.autobid.Deal.MIB;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.economy.market.RecentPrices;
import io.github.gavel.economy.money.Rate;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("rule")
class MarketTest {
    private static final Deal FRESH = Deal.of(new Market());
    private static final Duration FIVE_MINUTES = Duration.ofMinutes(5);

    @Test
    void opensWithItsDrawnPartOfTheCap() {
        assertBids(FRESH, 500);
        Position low = new Position(
                Position.LOWEST_OPENING,
                FRESH.position().aim(),
                FRESH.position().standing(),
                FRESH.position().winningSince(),
                Hugging.none());
        assertBids(FRESH.with(low), 125);
    }

    @Test
    void opensJustAboveTheReserveIfThatIsMore() {
        assertBids(FRESH.reserve(495), 500);
        assertBids(FRESH.reserve(496), 501);
        assertBids(FRESH.reserve(600), 606);
        assertBids(FRESH.reserve(1_000), 1_000);
        assertAbstains(FRESH.reserve(1_001), new Refusal.ReserveTooHigh(Rate.perGib(1_001), Rate.perGib(1_000)));
    }

    @Test
    void opensWithTheMedianPriceIfThatIsMore() {
        assertBids(FRESH.with(RecentPrices.none().with(Rate.perGib(501))), 501);
        assertBids(FRESH.with(RecentPrices.none().with(Rate.perGib(499))), 500);
        assertBids(FRESH.with(RecentPrices.none().with(Rate.MAX)), 1_000);
    }

    @Test
    void opensWithAtLeastOneGrain() {
        assertBids(FRESH.budget(1), 1);
    }

    @Test
    void countsAtLeastATenthAsRemaining() {
        assertBids(FRESH.lacking(GIB / 10 + 1), 4_999);
        assertBids(FRESH.lacking(GIB / 10 + 1 + MIB), 4_951);
        assertBids(FRESH.lacking(8 * MIB), 4_999);
    }

    @Test
    void paysUpToTwiceAsMuchForRarePieces() {
        assertBids(FRESH.copies(2), 1_000);
        assertBids(FRESH.copies(3), 500);
        Deal topped = climbed(FRESH.copies(2), 9);
        assertKeeps(topped, 2_000);
        assertBids(topped.copies(3), 1_000);
        assertBids(topped.maximum(1_999), 1_999);
    }

    @Test
    void climbsAQuarterAtEachBidWithoutASlotUpToTheCap() {
        Deal once = FRESH.carriedOut();
        assertBids(once, 625);
        assertBids(once.carriedOut(), 782);
        assertBids(once.carriedOut().carriedOut(), 978);
        assertBids(climbed(FRESH, 4), 1_000);
        assertKeeps(climbed(FRESH, 5), 1_000);
        assertBids(climbed(FRESH, 3).maximum(900), 900);
    }

    @Test
    void climbsFromASingleGrain() {
        Deal small = FRESH.budget(3);
        assertBids(small, 1);
        assertBids(small.carriedOut(), 2);
        assertBids(small.carriedOut().carriedOut(), 3);
        assertKeeps(climbed(small, 4), 3);
    }

    @Test
    void staysWhileItHoldsASlotAndClimbsAgainWithoutOne() {
        Deal held = FRESH.carriedOut().awarded(Rate.perGib(10));
        assertKeeps(held, 500);
        assertBids(held.with(held.position().choked()), 625);
    }

    @Test
    void decaysATwentiethAfterFiveWinningMinutes() {
        Deal held = FRESH.carriedOut().awarded(Rate.perGib(10));
        assertKeeps(later(held, FIVE_MINUTES.minusNanos(1)), 500);
        Deal decaying = later(held, FIVE_MINUTES);
        assertBids(decaying, 475);

        Deal decayed = decaying.with(decaying.position().after(decaying.decide(), decaying.now()));
        assertKeeps(later(decayed, FIVE_MINUTES.minusNanos(1)), 475);
        assertBids(later(decayed, FIVE_MINUTES), 451);
    }

    @Test
    void countsWinningFromTheFirstQuoteOfASlot() {
        Deal held = FRESH.carriedOut().awarded(Rate.perGib(10));
        Deal requoted = later(held, Duration.ofMinutes(4)).awarded(Rate.perGib(20));
        assertBids(later(requoted, FIVE_MINUTES), 475);
        Deal regained = later(held, Duration.ofMinutes(4));
        regained = regained.with(regained.position().choked()).awarded(Rate.perGib(20));
        assertKeeps(later(regained, FIVE_MINUTES.minusNanos(1)), 500);
    }

    @Test
    void decaysToJustAboveTheReserve() {
        Deal held = FRESH.carriedOut().awarded(Rate.perGib(10));
        assertBids(later(held, FIVE_MINUTES).reserve(475), 480);
        assertKeeps(later(held, FIVE_MINUTES).reserve(495), 500);
    }

    @Test
    void followsAReserveThatRisesAboveItsBid() {
        Deal held = FRESH.carriedOut().awarded(Rate.perGib(10));
        assertBids(held.reserve(600), 606);
        assertBids(held.reserve(995), 1_000);
    }

    @Test
    void comesDownAtOnceWhenTheCapFalls() {
        Deal held = FRESH.carriedOut().awarded(Rate.perGib(10));
        assertKeeps(held.budget(500), 500);
        assertBids(held.budget(499), 499);
    }

    @Test
    void resumesWhereItWasAfterAWithdrawal() {
        Deal away = FRESH.carriedOut().carriedOut().lacking(0).carriedOut().lacking(GIB);
        assertThat(away.position().standing()).isEmpty();
        assertBids(away, 625);
        assertBids(away.budget(600), 600);
    }

    private static Deal climbed(Deal start, int bids) {
        Deal deal = start;
        for (int i = 0; i < bids; i++) {
            deal = deal.carriedOut();
        }
        return deal;
    }

    /** From the moment on at which the bid that stands was made. */
    private static Deal later(Deal deal, Duration time) {
        return deal.at(deal.position().winningSince().orElseThrow().plus(time));
    }
}
