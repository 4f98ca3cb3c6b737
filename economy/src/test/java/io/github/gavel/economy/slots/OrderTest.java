package io.github.gavel.economy.slots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gavel.economy.time.Tick;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("rule")
class OrderTest {
    @Test
    void equalBidsGoToAHolderInItsFirstFiveMinutesThenTakeTurns() {
        assertThat(Crowd.atASeed(1)
                        .bids("H", 5, peer -> peer.holding(5, 299))
                        .bids("A", 5)
                        .awards())
                .containsOnlyKeys("H");
        assertThat(Crowd.atASeed(1)
                        .bids("H", 5, peer -> peer.holding(5, 300))
                        .bids("A", 5)
                        .awards())
                .containsOnlyKeys("A");
    }

    @Test
    void equalBidsGoToWhoeverWaitsLongest() {
        Crowd crowd = Crowd.atASeed(1)
                .bids("A", 5, peer -> peer.waiting(10))
                .bids("B", 5, peer -> peer.waiting(11))
                .bids("C", 5, peer -> peer.waiting(9));
        assertThat(crowd.awards()).containsOnlyKeys("B");
    }

    @Test
    void theOptimisticSlotCostsNoPlaceAmongEqualBids() {
        Crowd crowd = Crowd.atASeed(1)
                .bids("A", 5, peer -> peer.optimisticInLine(1, 12))
                .bids("B", 5, peer -> peer.waiting(11))
                .bids("C", 5, peer -> peer.waitingInLine(1, 11));
        assertThat(crowd.awards()).containsOnlyKeys("A");
        assertThat(crowd.decisionOn("B").slot()).isEqualTo(new Slot.Optimistic(Crowd.NOW, Crowd.ago(11)));
        assertThat(crowd.decisionOn("C").slot()).isEqualTo(new Slot.Choked(Crowd.ago(1), Crowd.ago(11)));
    }

    @Test
    void whoseOptimisticTurnIsOverKeepsItsPlaceInLine() {
        Crowd crowd = Crowd.atASeed(1)
                .bids("H", 5, peer -> peer.holding(5, 10))
                .bids("A", 5, peer -> peer.optimisticInLine(30, 90))
                .bids("B", 5, peer -> peer.waiting(20));
        assertThat(crowd.decisionOn("A").slot()).isEqualTo(new Slot.Choked(Crowd.NOW, Crowd.ago(90)));
    }

    @Test
    void threeEqualBidsTakeTurnsOfFiveMinutes() {
        List<Slot> slots = new ArrayList<>(Collections.nCopies(3, new Slot.Choked(Tick.ZERO)));
        List<Integer> turns = new ArrayList<>();
        for (int seconds = 0; seconds < 3_600; seconds += 10) {
            Outcome.Decided decided =
                    (Outcome.Decided) Slots.decide(Crowd.equalBidders(slots, Tick.ofSeconds(seconds)));
            for (int i = 0; i < slots.size(); i++) {
                Slot next = decided.decisions().get(i).slot();
                if (next instanceof Slot.Award && !(slots.get(i) instanceof Slot.Award)) {
                    turns.add(i);
                }
                slots.set(i, next);
            }
        }
        assertThat(turns).hasSize(12);
        for (int i = 3; i < turns.size(); i++) {
            assertThat(turns.get(i)).isEqualTo(turns.get(i - 3));
        }
        assertThat(turns.subList(0, 3)).containsExactlyInAnyOrder(0, 1, 2);
    }

    @Test
    void nobodyIsInLineForLessLongThanItWaits() {
        assertThatThrownBy(() -> new Slot.Choked(Tick.ofSeconds(1), Tick.ofSeconds(2)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Slot.Optimistic(Tick.ofSeconds(1), Tick.ofSeconds(2)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aLeecherPrefersWhoSendsItMoreAmongEqualBids() {
        Crowd crowd = Crowd.atALeecher(1, SlotPolicy.PAPER_LITERAL)
                .bids("A", 5, peer -> peer.sent(10).waiting(99))
                .bids("B", 5, peer -> peer.sent(11))
                .bids("C", 4, peer -> peer.sent(1_000));
        assertThat(crowd.awards()).containsOnlyKeys("B");
    }

    @Test
    void aLeecherKeepsAHolderAmongEqualsHoweverLongItHolds() {
        Crowd crowd = Crowd.atALeecher(1, SlotPolicy.PAPER_LITERAL)
                .bids("A", 5, peer -> peer.waiting(99))
                .bids("H", 5, peer -> peer.holding(5, 900));
        assertThat(crowd.awards()).containsOnlyKeys("H");
    }

    @Test
    void tiesDependOnTheSecretAndOnNothingElse() {
        Crowd crowd = Crowd.atASeed(1).bids("A", 5).bids("B", 5).bids("C", 5);
        Crowd shuffled = Crowd.atASeed(1).bids("C", 5).bids("A", 5).bids("B", 5);
        assertThat(LongStream.range(0, 100)
                        .mapToObj(secret -> crowd.tiedBy(secret)
                                .awards()
                                .keySet()
                                .iterator()
                                .next()))
                .contains("A", "B", "C");
        for (long secret = 0; secret < 20; secret++) {
            assertThat(crowd.tiedBy(secret).awards())
                    .isEqualTo(shuffled.tiedBy(secret).awards());
        }
    }
}
