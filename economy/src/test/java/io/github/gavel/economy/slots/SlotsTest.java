package io.github.gavel.economy.slots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gavel.economy.money.Rate;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("rule")
class SlotsTest {
    @Test
    void refusesTwoPeersWithOneKey() {
        Crowd crowd = Crowd.atASeed(1).bids("A", 1).bids("B", 2).bids("A", 3);
        assertThat(crowd.outcome()).isEqualTo(new Outcome.DuplicatePeer(Crowd.key("A")));
    }

    @Test
    void refusesAClockThatWentBack() {
        assertThat(Crowd.atASeed(1).waits("A", -1).outcome())
                .isEqualTo(new Outcome.ClockWentBack(Crowd.key("A"), Crowd.ago(-1), Crowd.NOW));
        assertThat(Crowd.atASeed(1).bids("A", 9, peer -> peer.holding(1, 5, -2)).outcome())
                .isEqualTo(new Outcome.ClockWentBack(Crowd.key("A"), Crowd.ago(-2), Crowd.NOW));
        assertThat(Crowd.atASeed(1)
                        .bids("A", 9, peer -> peer.holding(1, 5).usedAt(Crowd.ago(-3)))
                        .outcome())
                .isEqualTo(new Outcome.ClockWentBack(Crowd.key("A"), Crowd.ago(-3), Crowd.NOW));
        assertThat(Crowd.atASeed(1).waits("A", 0).outcome()).isInstanceOf(Outcome.Decided.class);
    }

    @Test
    void refusesMorePeersThanARoundTakes() {
        Peer peer = Crowd.atASeed(1).bids("A", 1).peers().get(0);
        List<Peer> tooMany = Collections.nCopies(Round.PEER_LIMIT + 1, peer);
        assertThat(new Crowd(SlotRules.of(SlotPolicy.CLASSIC, 1), Side.SEED, Rate.FREE, 0, tooMany).outcome())
                .isEqualTo(new Outcome.TooManyPeers(100_001, 100_000));
    }

    @Test
    void decidesAnEmptyRound() {
        assertThat(Crowd.atASeed(4).asking(3).decide())
                .isEqualTo(new Outcome.Decided(0, Rate.perGib(3), List.of(), List.of()));
    }

    @Test
    void answersInTheOrderOfItsPeers() {
        assertThat(Crowd.atASeed(1)
                        .bids("B", 1)
                        .bids("C", 2)
                        .bids("A", 3)
                        .decide()
                        .decisions())
                .extracting(Decision::peer)
                .containsExactly(Crowd.key("B"), Crowd.key("C"), Crowd.key("A"));
    }

    @Test
    void refusesAHoldOrATermThatIsNegativeOrLongerThanADay() {
        Duration day = SlotRules.DURATION_LIMIT;
        assertThat(holding(Duration.ZERO).hold()).isZero();
        assertThat(holding(day).hold()).isEqualTo(day);
        assertThatThrownBy(() -> holding(Duration.ofNanos(-1))).hasMessageContaining("a hold of PT-0.000000001S");
        assertThatThrownBy(() -> holding(day.plusNanos(1))).hasMessageContaining("between PT0S and PT24H");
        assertThatThrownBy(() -> terms(day.plusNanos(1), day)).hasMessageContaining("a term of a free slot");
        assertThatThrownBy(() -> terms(day, day.plusNanos(1))).hasMessageContaining("a term of the optimistic slot");
    }

    private static SlotRules holding(Duration hold) {
        return new SlotRules(
                SlotPolicy.CLASSIC, 4, OptionalInt.empty(), Requote.HOUSE, hold, Duration.ZERO, Duration.ZERO);
    }

    private static SlotRules terms(Duration free, Duration optimistic) {
        return new SlotRules(
                SlotPolicy.CLASSIC, 4, OptionalInt.empty(), Requote.HOUSE, Duration.ZERO, free, optimistic);
    }

    @Test
    void refusesRulesThatMakeNoSense() {
        assertThatThrownBy(() -> SlotRules.of(SlotPolicy.CLASSIC, 0)).hasMessageContaining("0 regular slots");
        assertThatThrownBy(() -> SlotRules.of(SlotPolicy.CLASSIC, 1_001)).hasMessageContaining("1001 regular slots");
        SlotRules rules = SlotRules.of(SlotPolicy.CLASSIC, 3);
        assertThatThrownBy(() -> rules.withAuctionSlots(4)).hasMessageContaining("4 auction slots of 3");
        assertThatThrownBy(() -> rules.withAuctionSlots(-1)).hasMessageContaining("-1 auction slots");
        assertThat(rules.withAuctionSlots(3).auctionSlots()).hasValue(3);
        assertThat(SlotRules.of(SlotPolicy.CLASSIC, 1_000).slots()).isEqualTo(1_000);
        assertThat(SlotPolicy.ofWord("tft-half")).contains(SlotPolicy.TFT_HALF);
        assertThat(SlotPolicy.ofWord("TFT-HALF")).isEmpty();
    }
}
