package io.github.gavel.economy.slots;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("rule")
class FreeSlotsTest {
    @Test
    void aSeedServesWhoeverWaitsLongest() {
        Crowd crowd = Crowd.atASeed(2).waits("A", 5).waits("B", 7).waits("C", 6).waits("D", 4);
        assertThat(crowd.having(Slot.Free.class)).isEqualTo("BC");
        assertThat(crowd.decisionOn("B").reason()).isEqualTo(Reason.of(ReasonCode.WAITED_LONGEST, 7_000_000_000L));
        assertThat(crowd.decisionOn("D").reason()).isEqualTo(Reason.of(ReasonCode.WAITS, 4_000_000_000L));
        assertThat(crowd.decisionOn("D").slot()).isEqualTo(new Slot.Choked(Crowd.ago(4)));
    }

    @Test
    void aSeedLeavesASlotWhereItIsForAMinute() {
        Crowd young = Crowd.atASeed(1).stays("F", peer -> peer.free(59)).waits("A", 900);
        assertThat(young.having(Slot.Free.class)).isEqualTo("F");
        assertThat(young.decisionOn("F").reason()).isEqualTo(Reason.of(ReasonCode.STAYS_FREE, 59_000_000_000L));
        Crowd old = Crowd.atASeed(1).stays("F", peer -> peer.free(60)).waits("A", 1);
        assertThat(old.having(Slot.Free.class)).isEqualTo("A");
        assertThat(old.decisionOn("F").slot()).isEqualTo(new Slot.Optimistic(Crowd.NOW));
    }

    @Test
    void aSeedKeepsTheNewestFreeHoldersWhenSlotsGetFewer() {
        Crowd crowd = Crowd.atASeed(2)
                .stays("F", peer -> peer.free(50))
                .stays("G", peer -> peer.free(20))
                .bids("A", 9);
        assertThat(crowd.having(Slot.Free.class)).isEqualTo("G");
    }

    @Test
    void aSlotThatNobodyElseWantsStays() {
        Crowd crowd = Crowd.atASeed(1).stays("F", peer -> peer.free(600));
        assertThat(crowd.decisionOn("F").slot()).isEqualTo(new Slot.Free(Crowd.ago(600)));
    }

    @Test
    void anAuctionSlotThatNobodyTakesIsFree() {
        Crowd crowd = Crowd.atASeed(3).auctioning(3).bids("A", 9).waits("L", 1).waits("M", 1);
        assertThat(crowd.having(Slot.Free.class)).isEqualTo("LM");
    }

    @Test
    void aLoserOfTheAuctionGetsNoFreeRegularSlotButMaybeTheOptimisticOne() {
        Crowd crowd = Crowd.atASeed(2)
                .bids("A", 9)
                .bids("B", 8, peer -> peer.waiting(500))
                .waits("L", 1);
        assertThat(crowd.having(Slot.Free.class)).isEqualTo("L");
        assertThat(crowd.having(Slot.Optimistic.class)).isEqualTo("B");
        assertThat(crowd.decisionOn("B").noAward()).contains(Reason.of(ReasonCode.OUTBID, 8, 9));
    }

    @Test
    void anIneligibleBidderMayHaveAFreeSlot() {
        Crowd crowd = Crowd.atASeed(1).asking(9).bids("A", 8, peer -> peer.waiting(50));
        assertThat(crowd.having(Slot.Free.class)).isEqualTo("A");
        assertThat(crowd.decisionOn("A").noAward()).contains(Reason.of(ReasonCode.BELOW_RESERVE, 8, 9));
    }

    @Test
    void aLeecherServesWhoSendsItTheMost() {
        Crowd crowd = Crowd.atALeecher(2, SlotPolicy.CLASSIC)
                .bids("A", 9, peer -> peer.sent(5))
                .stays("B", peer -> peer.sent(7))
                .stays("C", peer -> peer.sent(6));
        assertThat(crowd.having(Slot.Free.class)).isEqualTo("BC");
        assertThat(crowd.decisionOn("B").reason()).isEqualTo(Reason.of(ReasonCode.RECIPROCATES, 7));
    }

    @Test
    void underTitForTatABidBreaksTiesAndCostsNothing() {
        Crowd crowd = Crowd.atALeecher(1, SlotPolicy.TFT_STRICT)
                .bids("A", 9, peer -> peer.sent(5))
                .stays("B", peer -> peer.sent(5).waiting(99))
                .bids("C", 99, peer -> peer.sent(5).withoutChannel());
        assertThat(crowd.having(Slot.Free.class)).isEqualTo("A");
        assertThat(crowd.awards()).isEmpty();
        assertThat(crowd.decide().auctionSlots()).isZero();
        assertThat(crowd.decisionOn("A").noAward()).contains(Reason.of(ReasonCode.NO_AUCTION));
        assertThat(crowd.decisionOn("B").noAward()).isEmpty();
    }

    @Test
    void aLeecherKeepsAHolderThenServesWhoWaitsLongestAmongEquals() {
        assertThat(Crowd.atALeecher(1, SlotPolicy.CLASSIC)
                        .stays("H", peer -> peer.free(900))
                        .waits("A", 99)
                        .having(Slot.Free.class))
                .isEqualTo("H");
        assertThat(Crowd.atALeecher(1, SlotPolicy.CLASSIC)
                        .waits("A", 5)
                        .waits("B", 6)
                        .having(Slot.Free.class))
                .isEqualTo("B");
    }

    @Test
    void aLeecherAuctionsHalfOfItsSlotsUnderTftHalf() {
        Crowd crowd = Crowd.atALeecher(5, SlotPolicy.TFT_HALF)
                .bids("A", 9)
                .bids("B", 8)
                .bids("C", 7)
                .stays("L", peer -> peer.sent(1));
        assertThat(crowd.decide().auctionSlots()).isEqualTo(2);
        assertThat(crowd.awards()).containsOnlyKeys("A", "B");
        assertThat(crowd.having(Slot.Free.class)).isEqualTo("L");
    }

    @Test
    void thePapersPolicyAuctionsEverySlotAtALeecherToo() {
        Crowd crowd = Crowd.atALeecher(3, SlotPolicy.PAPER_LITERAL).bids("A", 1).stays("L", peer -> peer.sent(9));
        assertThat(crowd.decide().auctionSlots()).isEqualTo(3);
    }
}
