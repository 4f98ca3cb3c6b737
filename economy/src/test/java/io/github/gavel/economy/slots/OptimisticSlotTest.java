package io.github.gavel.economy.slots;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("rule")
class OptimisticSlotTest {
    private static final Crowd FULL = Crowd.atASeed(1).stays("F", peer -> peer.free(1));

    @Test
    void goesToWhoeverWaitsLongest() {
        Crowd crowd = FULL.waits("A", 5).waits("B", 6);
        assertThat(crowd.having(Slot.Optimistic.class)).isEqualTo("B");
        assertThat(crowd.decisionOn("B").reason()).isEqualTo(Reason.of(ReasonCode.OPTIMISTIC_TURN, 6_000_000_000L));
    }

    @Test
    void staysForHalfAMinute() {
        Crowd young = FULL.stays("O", peer -> peer.optimistic(29)).waits("A", 99);
        assertThat(young.having(Slot.Optimistic.class)).isEqualTo("O");
        assertThat(young.decisionOn("O").reason()).isEqualTo(Reason.of(ReasonCode.OPTIMISTIC_STAYS, 29_000_000_000L));
        assertThat(FULL.stays("O", peer -> peer.optimistic(30)).waits("A", 1).having(Slot.Optimistic.class))
                .isEqualTo("A");
    }

    @Test
    void aBidBreaksATieBetweenEqualWaits() {
        Crowd crowd = FULL.waits("A", 9).bids("B", 3, peer -> peer.waiting(9)).waits("C", 9);
        for (long secret = 0; secret < 10; secret++) {
            assertThat(crowd.under(SlotPolicy.TFT_STRICT)
                            .auctioning(0)
                            .tiedBy(secret)
                            .having(Slot.Optimistic.class))
                    .isEqualTo("B");
        }
    }

    @Test
    void passesOnWhenItsHolderWinsARegularSlot() {
        Crowd crowd = Crowd.atASeed(1)
                .bids("O", 9, peer -> peer.optimistic(5))
                .waits("A", 5)
                .waits("B", 4);
        assertThat(crowd.awards()).containsOnlyKeys("O");
        assertThat(crowd.having(Slot.Optimistic.class)).isEqualTo("A");
    }

    @Test
    void isNeverForABannedOrUninterestedPeer() {
        Crowd crowd = FULL.stays("A", peer -> peer.waiting(9).barred(new Bar.Banned(Crowd.ago(-1))))
                .stays("B", peer -> peer.waiting(9).uninterested());
        assertThat(crowd.having(Slot.Optimistic.class)).isEmpty();
    }
}
