package io.github.gavel.economy.purchase;

import static io.github.gavel.economy.purchase.Shopper.A;
import static io.github.gavel.economy.purchase.Shopper.B;
import static io.github.gavel.economy.purchase.Shopper.TORRENT;
import static io.github.gavel.economy.purchase.Shopper.late;
import static io.github.gavel.economy.purchase.Shopper.verified;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.economy.identity.InfoHash;
import io.github.gavel.economy.identity.PeerKey;
import io.github.gavel.economy.money.Amount;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is said on which connection, said again, and confirmed. */
@Tag("rule")
class SayingTest {
    private static final PeerKey C = new PeerKey(3);
    private static final Duration TEN_MINUTES = Duration.ofMinutes(10);
    private static final Duration MOMENT = Duration.ofNanos(1);

    private final Shopper shopper = Shopper.connected();

    @Test
    void saysInTheOrderInWhichItIsBilled() {
        buy(A, 9, 2, 5);
        assertThat(shopper.say()).isEqualTo(Map.of(A, verified(9, 2, 5)));
    }

    @Test
    void saysNothingThatTheVoucherDoesNotCover() {
        buy(A, 1, 2);
        assertThat(shopper.say(799)).isEqualTo(Map.of(A, verified(1)));
        assertThat(shopper.purchases.isDue()).isTrue();
        assertThat(shopper.say(800)).isEqualTo(Map.of(A, verified(2)));
    }

    @Test
    void saysWithTheNextWhatDoesNotFitIntoAMessage() {
        buy(A, IntStream.range(0, 65).toArray());
        assertThat(said(A).verified()).hasSize(64).endsWith(63);
        assertThat(shopper.purchases.isDue()).isTrue();
        assertThat(said(A).verified()).containsExactly(64);
        assertThat(shopper.purchases.isDue()).isFalse();
    }

    @Test
    void saysWithTheNextWhatIsBadAndDoesNotFit() {
        for (int piece = 0; piece < 9; piece++) {
            shopper.getWhole(A, piece);
            shopper.fail(piece);
        }
        assertThat(said(A).failed()).containsExactly(0, 1, 2, 3, 4, 5, 6, 7);
        assertThat(shopper.purchases.isDue()).isTrue();
        assertThat(said(A).failed()).containsExactly(8);
    }

    @Test
    void saysLatePiecesOnOneConnectionEightAtATime() {
        buy(A, IntStream.range(0, 9).toArray());
        shopper.end(A);
        shopper.connect(B, 0);
        shopper.connect(C, 0);
        assertThat(shopper.say())
                .containsOnlyKeys(B)
                .hasEntrySatisfying(B, it -> assertThat(it.late()).hasSize(8).startsWith(late(0, 400)));
        assertThat(shopper.say()).isEqualTo(Map.of(B, late(late(8, 400))));
        assertThat(shopper.purchases.isDue()).isFalse();
    }

    @Test
    void keepsLatePiecesUntilThereIsAConnectionToSayThemOn() {
        buy(A, 1);
        shopper.end(A);
        assertThat(shopper.purchases.isDue()).isFalse();
        assertThat(shopper.say()).isEmpty();
        shopper.connect(B, 0);
        assertThat(shopper.purchases.isDue()).isTrue();
        assertThat(shopper.say()).isEqualTo(Map.of(B, late(late(1, 400))));
    }

    @Test
    void listsWhatWasUnansweredWhenItsConnectionEndsAsLate() {
        shopper.getWhole(A, 3);
        shopper.ask(A, 3);
        shopper.verify(3);
        shopper.end(A);
        assertThat(shopper.total()).isEqualTo(400);
        shopper.connect(B, 0);
        assertThat(shopper.say()).isEqualTo(Map.of(B, late(late(3, 400))));
    }

    @Test
    void paysLateForWhatIsVerifiedWithinTenMinutesOfTheEnd() {
        shopper.get(A, 3, 0, 1);
        shopper.end(A);
        shopper.wait(TEN_MINUTES.minus(MOMENT));
        shopper.connect(B, 0);
        shopper.get(B, 3, 2, 3);
        shopper.verify(3);
        assertThat(shopper.total()).isEqualTo(400);
        assertThat(shopper.owed(A)).isEqualTo(200);
        assertThat(shopper.say().get(B)).isEqualTo(new Saying.Statement(List.of(3), List.of(), List.of(late(3, 200))));
    }

    @Test
    void paysNothingForWhatIsVerifiedLater() {
        shopper.get(A, 3, 0, 1);
        shopper.end(A);
        shopper.wait(TEN_MINUTES);
        shopper.verify(3);
        assertThat(shopper.total()).isZero();
        assertThat(shopper.owed(A)).isZero();
    }

    @Test
    void forgetsNoConnectionThatLives() {
        shopper.get(A, 3, 0);
        shopper.wait(TEN_MINUTES.multipliedBy(100));
        shopper.verify(3);
        assertThat(shopper.total()).isEqualTo(100);
    }

    @Test
    void paysNobodyLateForABadPiece() {
        shopper.connect(B, 0);
        shopper.get(A, 3, 0);
        shopper.get(B, 4, 0);
        shopper.end(A);
        shopper.fail(3);
        shopper.verify(3);
        shopper.fail(4);
        shopper.end(B);
        shopper.verify(4);
        assertThat(shopper.total()).isZero();
        assertThat(shopper.purchases.isDue()).isFalse();
    }

    @Test
    void takesAnAckForAllThatWasSaidThereWithAsMuch() {
        shopper.connect(B, 0);
        buy(A, 1);
        shopper.say();
        buy(A, 2);
        buy(B, 3);
        shopper.say();
        shopper.ack(A, 1_199);
        shopper.ack(B, 399);
        shopper.end(A);
        shopper.end(B);
        shopper.connect(C, 0);
        assertThat(shopper.say()).isEqualTo(Map.of(C, late(late(2, 400), late(3, 400))));
    }

    @Test
    void whatWasSaidOfATorrentIsUnderwayUntilItIsAcknowledged() {
        buy(A, 1, 2);
        assertThat(underway(Shopper.TORRENT)).isZero();
        shopper.say();
        assertThat(underway(Shopper.TORRENT)).isEqualTo(800);
        assertThat(underway(Shopper.OTHER)).isZero();
        buy(A, 3);
        shopper.say();
        shopper.ack(A, 800);
        assertThat(underway(Shopper.TORRENT)).isEqualTo(400);
        shopper.end(A);
        assertThat(underway(Shopper.TORRENT))
                .as("also when its connection is gone")
                .isEqualTo(400);
    }

    private long underway(InfoHash torrent) {
        return shopper.purchases.underway(torrent).grains();
    }

    @Test
    void confirmsNothingThatWasNotSaid() {
        buy(A, 1);
        shopper.ack(A, 1_000);
        assertThat(shopper.say()).isEqualTo(Map.of(A, verified(1)));
        shopper.ack(A, 400);
        shopper.end(A);
        shopper.connect(B, 0);
        assertThat(shopper.say()).isEmpty();
    }

    @Test
    void saysAgainWhatTheProviderDoesNotShow() {
        buy(A, 1);
        shopper.say();
        shopper.end(A);
        shopper.connect(B, 399);
        assertThat(shopper.say()).isEqualTo(Map.of(B, late(late(1, 400))));
        assertThat(shopper.total()).isEqualTo(400);
    }

    @Test
    void saysNothingAgainThatTheProviderShows() {
        buy(A, 1);
        shopper.say();
        shopper.end(A);
        shopper.connect(B, 400);
        assertThat(shopper.say()).isEmpty();
        assertThat(shopper.purchases.unconfirmed()).isEmpty();
        assertThat(shopper.total()).isEqualTo(400);
    }

    @Test
    void saysAgainAlsoAfterTheOldConnectionIsForgotten() {
        buy(A, 1);
        shopper.say();
        shopper.end(A);
        shopper.wait(TEN_MINUTES);
        shopper.connect(B, 0);
        assertThat(shopper.say()).isEqualTo(Map.of(B, late(late(1, 400))));
    }

    @Test
    void saysNothingAgainThatIsUnderwayOnAConnectionThatLives() {
        buy(A, 1);
        shopper.end(A);
        shopper.connect(B, 0);
        shopper.say();
        buy(B, 2);
        shopper.say();
        shopper.connect(C, 0);
        assertThat(shopper.say()).isEmpty();
        shopper.ack(B, 800);
        assertThat(shopper.purchases.unconfirmed()).isEmpty();
    }

    @Test
    void saysLatePiecesAgainIfTheirConnectionEndsToo() {
        buy(A, 1);
        shopper.end(A);
        shopper.connect(B, 0);
        shopper.say();
        shopper.end(B);
        shopper.connect(C, 0);
        assertThat(shopper.say()).isEqualTo(Map.of(C, late(late(1, 400))));
    }

    @Test
    void beginsWithWhatWasSignedBeforeOrWhatTheProviderShowsIfThatIsMore() {
        shopper.purchases = Purchases.after(Amount.grains(1_000));
        shopper.connect(A, 900);
        assertThat(shopper.total()).isEqualTo(1_000);
        shopper.connect(B, 1_200);
        assertThat(shopper.total()).isEqualTo(1_200);
        buy(A, 1);
        assertThat(shopper.total()).isEqualTo(1_600);
        assertThat(shopper.owed(A)).isEqualTo(400);
    }

    @Test
    void forgetsNothingOfAConnectionWhoseChannelIsShownAgain() {
        shopper.get(A, 3, 0);
        shopper.connect(A, 0);
        shopper.verify(3);
        assertThat(shopper.total()).isEqualTo(100);
        assertThat(shopper.purchases.sources().keySet()).containsExactly(A);
        assertThat(Objects.requireNonNull(shopper.purchases.sources().get(A)).torrent())
                .isEqualTo(TORRENT);
    }

    private Saying.Statement said(PeerKey by) {
        return Objects.requireNonNull(shopper.say().get(by));
    }

    private void buy(PeerKey by, int... pieces) {
        for (int piece : pieces) {
            shopper.getWhole(by, piece);
            shopper.verify(piece);
        }
    }
}
