package io.github.gavel.economy.slots;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.money.Rate;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("rule")
class EligibilityTest {
    private static final long GIB = 1L << 30;
    private static final long FOUR_PIECES = 4 * Crowd.PIECE;

    @Test
    void refusesABidBelowTheReserveAndTakesOneThatReachesIt() {
        assertThat(refusalOf(6, peer -> peer)).isEqualTo(Reason.of(ReasonCode.BELOW_RESERVE, 6, 7));
        assertThat(Crowd.atASeed(1).asking(7).bids("A", 7).awards()).containsOnlyKeys("A");
    }

    @Test
    void refusesABidWithoutAChannel() {
        assertThat(refusalOf(9, PeerDraft::withoutChannel)).isEqualTo(Reason.of(ReasonCode.NO_CHANNEL, 9));
    }

    @Test
    void asksForFourPiecesInTheChannel() {
        long rate = GIB / FOUR_PIECES * 100;
        assertThat(refusalOf(rate, peer -> peer.payingFrom("A", 99)))
                .isEqualTo(Reason.of(ReasonCode.CHANNEL_TOO_SMALL, 100, 99));
        assertThat(Crowd.atASeed(1)
                        .bids("A", rate, peer -> peer.payingFrom("A", 100))
                        .awards())
                .containsOnlyKeys("A");
    }

    @Test
    void asksForNoMoreThanThePeerLacks() {
        long rate = GIB / FOUR_PIECES * 100;
        UnaryOperator<PeerDraft> half = peer -> peer.lacking(FOUR_PIECES / 2);
        assertThat(refusalOf(rate, peer -> half.apply(peer).payingFrom("A", 49)))
                .isEqualTo(Reason.of(ReasonCode.CHANNEL_TOO_SMALL, 50, 49));
        assertThat(Crowd.atASeed(1)
                        .bids("A", rate, peer -> half.apply(peer).payingFrom("A", 50))
                        .awards())
                .containsOnlyKeys("A");
    }

    @Test
    void refusesWhoOwesForAPiece() {
        assertThat(refusalOf(9, peer -> peer.barred(new Bar.Overdue(Amount.grains(12)))))
                .isEqualTo(Reason.of(ReasonCode.OVERDUE, 12));
    }

    @Test
    void refusesWhoLeftItsPieceOpen() {
        assertThat(refusalOf(9, peer -> peer.barred(new Bar.PieceLeftOpen(3))))
                .isEqualTo(Reason.of(ReasonCode.PIECE_LEFT_OPEN, 3));
    }

    @Test
    void refusesWhoBacksOffUntilItsTimeIsOver() {
        assertThat(refusalOf(9, peer -> peer.barred(new Bar.BackOff(Crowd.ago(-2)))))
                .isEqualTo(Reason.of(ReasonCode.BACKING_OFF, 2_000_000_000L));
        assertThat(Crowd.atASeed(1)
                        .bids("A", 9, peer -> peer.barred(new Bar.BackOff(Crowd.NOW)))
                        .awards())
                .containsOnlyKeys("A");
    }

    @Test
    void givesABannedPeerNothingUntilItsTimeIsOver() {
        Decision banned = Crowd.atASeed(1)
                .bids("A", 9, peer -> peer.barred(new Bar.Banned(Crowd.ago(-2))))
                .decisionOn("A");
        assertThat(banned.reason()).isEqualTo(Reason.of(ReasonCode.BANNED, 2_000_000_000L));
        assertThat(banned.slot()).isInstanceOf(Slot.Choked.class);
        assertThat(Crowd.atASeed(1)
                        .bids("A", 9, peer -> peer.barred(new Bar.Banned(Crowd.NOW)))
                        .awards())
                .containsOnlyKeys("A");
    }

    @Test
    void givesAnUninterestedPeerNothingAndLetsItsWaitBeginWhenItIs() {
        Decision decision =
                Crowd.atASeed(1).bids("A", 9, PeerDraft::uninterested).decisionOn("A");
        assertThat(decision.reason()).isEqualTo(Reason.of(ReasonCode.NOT_INTERESTED));
        assertThat(decision.slot()).isEqualTo(new Slot.Choked(Crowd.NOW));
    }

    @Test
    void takesTheBestOfSeveralBiddersAtOneAddress() {
        Crowd crowd = Crowd.atASeed(4).bids("A", 7).bids("B", 9, peer -> peer.besides("A"));
        assertThat(crowd.awards()).containsOnlyKeys("B");
        assertThat(crowd.decisionOn("A").noAward()).contains(Reason.of(ReasonCode.SAME_ADDRESS, 'B'));
        assertThat(crowd.decide().auctionSlots()).isEqualTo(4);
    }

    @Test
    void takesTheBestOfSeveralConnectionsOfOneCustomer() {
        Crowd crowd = Crowd.atASeed(4).bids("A", 9).bids("B", 7, peer -> peer.payingFrom("A", 1_000_000));
        assertThat(crowd.awards()).containsOnlyKeys("A");
        assertThat(crowd.decisionOn("B").noAward()).contains(Reason.of(ReasonCode.SAME_CUSTOMER, 'A'));
    }

    @Test
    void letsACustomerBidFromElsewhereWhenItsFirstConnectionIsOut() {
        Crowd crowd = Crowd.atASeed(4)
                .bids("A", 9)
                .bids("B", 8, peer -> peer.besides("A"))
                .bids("C", 7, peer -> peer.payingFrom("B", 1_000_000));
        assertThat(crowd.awards()).containsOnlyKeys("A", "C");
    }

    @Test
    void keepsAnAwardInHoldAgainstANewConnectionOfTheSameAddress() {
        Crowd crowd =
                Crowd.atASeed(4).bids("A", 5, peer -> peer.holding(5, 10)).bids("B", 9, peer -> peer.besides("A"));
        assertThat(crowd.awards()).containsOnlyKeys("A");
    }

    @Test
    void neverThrowsAtTheEdgeOfTheNumbers() {
        Crowd crowd = Crowd.atASeed(1)
                .asking(Rate.LIMIT)
                .bids(
                        "A",
                        Rate.LIMIT,
                        peer -> peer.lacking(Long.MAX_VALUE)
                                .sent(Long.MAX_VALUE)
                                .payingFrom("A", Long.MAX_VALUE));
        assertThat(crowd.awards()).containsOnlyKeys("A");
    }

    /** Why a lone bid of {@code rate} wins nothing at a reserve of 7. */
    private static Reason refusalOf(long rate, UnaryOperator<PeerDraft> change) {
        return Crowd.atASeed(1)
                .asking(7)
                .bids("A", rate, change)
                .decisionOn("A")
                .noAward()
                .orElseThrow();
    }
}
