package io.github.gavel.economy.slots;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.economy.money.Rate;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("rule")
class PricingTest {
    @Test
    void aNewAwardIsQuotedThePrice() {
        Crowd crowd = Crowd.atASeed(1).bids("A", 9).bids("B", 4);
        assertThat(crowd.decide().price()).isEqualTo(Rate.perGib(4));
        assertThat(crowd.decisionOn("A").slot()).isEqualTo(new Slot.Award(Rate.perGib(4), Crowd.NOW, Crowd.NOW));
        assertThat(crowd.decisionOn("A").reason()).isEqualTo(Reason.of(ReasonCode.WON, 9, 4));
        assertThat(crowd.decisionOn("A").noAward()).isEmpty();
    }

    @Test
    void aLoserIsToldTheLowestBidThatWon() {
        Crowd crowd = Crowd.atASeed(4).auctioning(2).bids("A", 9).bids("B", 7).bids("C", 5);
        assertThat(crowd.decisionOn("C").noAward()).contains(Reason.of(ReasonCode.OUTBID, 5, 7));
        Crowd held = Crowd.atASeed(1).bids("H", 6, peer -> peer.holding(2, 5)).bids("A", 9);
        assertThat(held.decisionOn("A").noAward()).contains(Reason.of(ReasonCode.OUTBID, 9, 6));
    }

    @Test
    void aWinnerKeepsItsRateUntilThePriceMovesByMoreThanATenth() {
        assertThat(afterHold(100, 60, 110)).isEqualTo(100);
        assertThat(afterHold(100, 60, 111)).isEqualTo(111);
        assertThat(afterHold(100, 60, 90)).isEqualTo(100);
        assertThat(afterHold(100, 60, 89)).isEqualTo(89);
    }

    @Test
    void aWinnerKeepsItsRateForAMinute() {
        assertThat(afterHold(100, 59, 150)).isEqualTo(100);
        assertThat(afterHold(100, 60, 150)).isEqualTo(150);
    }

    @Test
    void fromRateZeroEveryPriceIsANewQuote() {
        assertThat(afterHold(0, 60, 1)).isEqualTo(1);
    }

    @Test
    void aKeptAwardNamesItsRateAndTheRoundsPrice() {
        Crowd crowd =
                Crowd.atASeed(1).bids("H", 900, peer -> peer.holding(100, 40)).bids("A", 105);
        assertThat(crowd.decisionOn("H").reason()).isEqualTo(Reason.of(ReasonCode.KEPT, 100, 105));
    }

    @Test
    void thePapersModeRequotesOnEveryMove() {
        Crowd crowd =
                Crowd.atASeed(1).bids("H", 900, peer -> peer.holding(100, 40)).bids("A", 101);
        assertThat(crowd.ruled(crowd.rules().withRequote(Requote.PAPER)).awards())
                .isEqualTo(Map.of("H", 101L));
        Crowd still =
                Crowd.atASeed(1).bids("H", 900, peer -> peer.holding(100, 40)).bids("A", 100);
        assertThat(still.ruled(still.rules().withRequote(Requote.PAPER))
                        .decisionOn("H")
                        .reason()
                        .code())
                .isEqualTo(ReasonCode.KEPT);
    }

    /** What a holder at {@code rate}, last quoted so long ago, pays after a round that clears at {@code price}. */
    private static long afterHold(long rate, long quotedSecondsAgo, long price) {
        return Crowd.atASeed(1)
                .bids("H", 900, peer -> peer.holding(rate, 400, quotedSecondsAgo))
                .bids("A", price)
                .awards()
                .getOrDefault("H", -1L);
    }
}
