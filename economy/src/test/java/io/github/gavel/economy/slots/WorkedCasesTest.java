package io.github.gavel.economy.slots;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The worked cases of the design, each as it stands there. */
@Tag("rule")
class WorkedCasesTest {
    private static final Crowd FOUR_BIDS = Crowd.atASeed(4)
            .auctioning(2)
            .bids("A", 9)
            .bids("B", 7)
            .bids("C", 5)
            .bids("D", 3);

    @Test
    void bothWinnersPayTheBestLosingBid() {
        assertThat(FOUR_BIDS.awards()).isEqualTo(Map.of("A", 5L, "B", 5L));
    }

    @Test
    void theReserveIsThePriceWhereItIsHigher() {
        assertThat(FOUR_BIDS.asking(6).awards()).isEqualTo(Map.of("A", 6L, "B", 6L));
    }

    @Test
    void aSingleBidderPaysTheReserveAndTheRestGoesToLegacyPeers() {
        Crowd crowd = Crowd.atASeed(4)
                .auctioning(4)
                .asking(2)
                .bids("A", 9)
                .waits("L", 1)
                .waits("M", 2)
                .waits("N", 3);
        assertThat(crowd.awards()).isEqualTo(Map.of("A", 2L));
        assertThat(crowd.having(Slot.Free.class)).isEqualTo("LMN");
    }

    @Test
    void aloneAtReserveZeroIsServedForNothing() {
        assertThat(Crowd.atASeed(4).bids("A", 100).awards()).isEqualTo(Map.of("A", 0L));
    }

    @Test
    void equalBidsPayThatBidWhenOneOfThemLoses() {
        Crowd crowd = Crowd.atASeed(4).auctioning(2).bids("A", 5).bids("B", 5).bids("C", 5);
        assertThat(crowd.awards())
                .hasSize(2)
                .allSatisfy((name, pays) -> assertThat(pays).isEqualTo(5));
    }

    @Test
    void withNobodyEligibleTheDecisionsAreTheClassicOnes() {
        Crowd crowd = Crowd.atASeed(2)
                .asking(6)
                .bids("A", 5)
                .bids("B", 9, peer -> peer.withoutChannel())
                .waits("C", 30)
                .waits("D", 20)
                .stays("E", peer -> peer.optimistic(10));
        assertThat(crowd.decide().decisions())
                .extracting(Decision::slot)
                .isEqualTo(crowd.under(SlotPolicy.CLASSIC).decide().decisions().stream()
                        .map(Decision::slot)
                        .toList());
    }

    @Test
    void sixOfEightWhoBidGetThreeOfFourSlots() {
        Crowd crowd = Crowd.atASeed(4).waits("X", 1).waits("Y", 2);
        assertThat(withBidders(crowd, 6).decide().auctionSlots()).isEqualTo(3);
    }

    @Test
    void allSlotsAreAuctionedWhenAllBid() {
        assertThat(withBidders(Crowd.atASeed(4), 8).decide().auctionSlots()).isEqualTo(4);
    }

    @Test
    void oneOfTenWhoBidsGetsOneSlot() {
        Crowd crowd = Crowd.atASeed(4);
        for (char name = 'K'; name < 'T'; name++) {
            crowd = crowd.waits(Character.toString(name), 1);
        }
        assertThat(withBidders(crowd, 1).decide().auctionSlots()).isEqualTo(1);
    }

    private static Crowd withBidders(Crowd crowd, int bidders) {
        Crowd more = crowd;
        for (int i = 0; i < bidders; i++) {
            more = more.bids(Character.toString((char) ('A' + i)), 5);
        }
        return more;
    }
}
