package io.github.gavel.economy.slots;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.economy.money.Rate;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("rule")
class HoldTest {
    @Test
    void aHigherBidNeitherDisplacesNorReprices() {
        assertThat(challenged(peer -> peer.holding(3, 29)).awards()).isEqualTo(Map.of("H", 3L));
        assertThat(challenged(peer -> peer.holding(3, 30)).awards()).isEqualTo(Map.of("A", 5L));
    }

    @Test
    void anOpenPieceKeepsTheAwardAMinuteLonger() {
        assertThat(challenged(peer -> peer.holding(3, 89).inPiece(1)).awards()).isEqualTo(Map.of("H", 3L));
        assertThat(challenged(peer -> peer.holding(3, 90).inPiece(1)).awards()).isEqualTo(Map.of("A", 5L));
    }

    @Test
    void saysHowLongItStillHolds() {
        assertThat(challenged(peer -> peer.holding(3, 12)).decisionOn("H").reason())
                .isEqualTo(Reason.of(ReasonCode.HELD, 3, 18_000_000_000L));
        assertThat(challenged(peer -> peer.holding(3, 50).inPiece(1))
                        .decisionOn("H")
                        .reason())
                .isEqualTo(Reason.of(ReasonCode.HELD, 3, 0));
    }

    @Test
    void aHolderThatTakesNothingLosesItsSlotAndBacksOff() {
        Crowd crowd = challenged(peer -> peer.holding(3, 12).tookNothingFor(10));
        assertThat(crowd.awards()).containsOnlyKeys("A");
        assertThat(crowd.decisionOn("H").noAward()).contains(Reason.of(ReasonCode.IDLE, 10_000_000_000L));
        assertThat(crowd.decisionOn("H").bar()).contains(new Bar.BackOff(Crowd.ago(-60)));
        assertThat(challenged(peer -> peer.holding(3, 12).tookNothingFor(9)).awards())
                .containsOnlyKeys("H");
    }

    @Test
    void aHolderThatWantsNothingMoreOrIsBannedIsNotIdle() {
        Crowd content =
                challenged(peer -> peer.holding(3, 12).tookNothingFor(12).uninterested());
        assertThat(content.awards()).containsOnlyKeys("A");
        assertThat(content.decisionOn("H").reason()).isEqualTo(Reason.of(ReasonCode.NOT_INTERESTED));
        assertThat(content.decisionOn("H").bar()).isEmpty();
        Crowd banned = challenged(peer -> peer.holding(3, 12).tookNothingFor(12).barred(new Bar.Banned(Crowd.ago(-9))));
        assertThat(banned.decisionOn("H").reason()).isEqualTo(Reason.of(ReasonCode.BANNED, 9_000_000_000L));
        assertThat(banned.decisionOn("H").bar()).isEmpty();
    }

    @Test
    void waitingBehindItsOwnOpenPieceIsNoExcuse() {
        Crowd crowd = challenged(peer -> peer.holding(3, 12).tookNothingFor(10).inPiece(4));
        assertThat(crowd.decisionOn("H").bar()).contains(new Bar.PieceLeftOpen(4));
    }

    @Test
    void ourOwnLimitsExcuseAHolder() {
        assertThat(challenged(peer -> peer.holding(3, 12).tookNothingFor(11).heldBack())
                        .awards())
                .containsOnlyKeys("H");
    }

    @Test
    void aWithdrawalEndsTheAwardWithinTheHold() {
        Crowd crowd = Crowd.atASeed(1).stays("H", peer -> peer.holding(0, 5)).bids("A", 4);
        assertThat(crowd.awards()).isEqualTo(Map.of("A", 0L));
    }

    @Test
    void aBidLoweredUnderTheRateIsRequotedIfItStillWins() {
        Crowd crowd = Crowd.atASeed(1).bids("H", 4, peer -> peer.holding(6, 5)).bids("A", 3);
        assertThat(crowd.awards()).isEqualTo(Map.of("H", 3L));
        assertThat(crowd.decisionOn("H").reason()).isEqualTo(Reason.of(ReasonCode.REQUOTED, 6, 3));
        assertThat(crowd.decisionOn("H").slot()).isEqualTo(new Slot.Award(Rate.perGib(3), Crowd.ago(5), Crowd.NOW));
    }

    @Test
    void aBidLoweredUnderThePriceEndsTheAwardHoldOrNot() {
        Crowd crowd = Crowd.atASeed(1).bids("H", 4, peer -> peer.holding(6, 5)).bids("A", 5);
        assertThat(crowd.awards()).isEqualTo(Map.of("A", 4L));
        assertThat(crowd.decisionOn("H").noAward()).contains(Reason.of(ReasonCode.OUTBID, 4, 5));
    }

    @Test
    void aBidLoweredDownToTheRateKeepsTheHold() {
        assertThat(Crowd.atASeed(1)
                        .bids("H", 3, peer -> peer.holding(3, 5))
                        .bids("A", 9)
                        .awards())
                .containsOnlyKeys("H");
    }

    @Test
    void aBarEndsTheHoldAtOnce() {
        assertThat(challenged(peer -> peer.holding(3, 5).barred(new Bar.PieceLeftOpen(1)))
                        .awards())
                .containsOnlyKeys("A");
        assertThat(challenged(peer -> peer.holding(3, 5).barred(new Bar.BackOff(Crowd.NOW)))
                        .awards())
                .containsOnlyKeys("H");
    }

    @Test
    void losingInterestEndsTheAward() {
        assertThat(challenged(peer -> peer.holding(3, 5).uninterested()).awards())
                .containsOnlyKeys("A");
    }

    @Test
    void thereAreNeverFewerAuctionSlotsThanAwardsInHold() {
        Crowd crowd = Crowd.atASeed(4)
                .auctioning(1)
                .bids("H", 3, peer -> peer.holding(2, 5))
                .bids("I", 3, peer -> peer.holding(2, 5))
                .waits("L", 5)
                .waits("M", 6)
                .waits("N", 7);
        assertThat(crowd.decide().auctionSlots()).isEqualTo(2);
        assertThat(crowd.having(Slot.Free.class)).isEqualTo("MN");
    }

    @Test
    void awardsEndUnderAPolicyWithoutAnAuction() {
        Crowd crowd = challenged(peer -> peer.holding(3, 5)).under(SlotPolicy.CLASSIC);
        assertThat(crowd.awards()).isEmpty();
        assertThat(crowd.having(Slot.Free.class)).isEqualTo("A");
    }

    /** A holder H at a seed with one slot, and A, who bids more and of whose bid 5 would have to be paid. */
    private static Crowd challenged(UnaryOperator<PeerDraft> holder) {
        return Crowd.atASeed(1).bids("H", 5, holder).bids("A", 9);
    }
}
