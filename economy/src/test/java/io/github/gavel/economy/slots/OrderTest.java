package io.github.gavel.economy.slots;

import static org.assertj.core.api.Assertions.assertThat;

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
