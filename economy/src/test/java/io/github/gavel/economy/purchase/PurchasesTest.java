package io.github.gavel.economy.purchase;

import static io.github.gavel.economy.purchase.Shopper.A;
import static io.github.gavel.economy.purchase.Shopper.B;
import static io.github.gavel.economy.purchase.Shopper.BLOCK;
import static io.github.gavel.economy.purchase.Shopper.OTHER;
import static io.github.gavel.economy.purchase.Shopper.RATE;
import static io.github.gavel.economy.purchase.Shopper.TORRENT;
import static io.github.gavel.economy.purchase.Shopper.failed;
import static io.github.gavel.economy.purchase.Shopper.verified;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.economy.identity.PeerKey;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.money.Rate;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("rule")
class PurchasesTest {
    private final Shopper shopper = Shopper.connected();

    @Test
    void paysForAPieceOnceItIsVerified() {
        shopper.getWhole(A, 3);
        assertThat(shopper.total()).isZero();
        assertThat(shopper.purchases.isDue()).isFalse();
        shopper.verify(3);
        assertThat(shopper.total()).isEqualTo(400);
        assertThat(shopper.owed(A)).isEqualTo(400);
        assertThat(shopper.purchases.isDue()).isTrue();
        assertThat(shopper.say()).isEqualTo(Map.of(A, verified(3)));
        assertThat(shopper.purchases.isDue()).isFalse();
        assertThat(shopper.say()).isEmpty();
    }

    @Test
    void listsAPieceOnlyWhenNothingAskedOfItIsUnanswered() {
        shopper.getWhole(A, 3);
        shopper.ask(A, 3);
        shopper.ask(A, 3);
        shopper.verify(3);
        assertThat(shopper.total()).isZero();
        shopper.arrive(A, 3, 0);
        assertThat(shopper.total()).isZero();
        shopper.reject(A, 3);
        assertThat(shopper.total()).isEqualTo(400);
    }

    @Test
    void signsForThePiecesOfOneTorrentAtATime() {
        assertThat(shopper.due(0)).isEmpty();
        shopper.connect(B, OTHER, 0);
        shopper.buyWhole(A, 3);
        shopper.buyWhole(A, 4);
        shopper.buyWhole(B, 3);
        shopper.buyWhole(A, 5);
        assertThat(shopper.due(0)).contains(new Due(TORRENT, 2, Amount.grains(800)));
        assertThat(shopper.due(400)).contains(new Due(TORRENT, 1, Amount.grains(800)));
        assertThat(shopper.due(800)).contains(new Due(OTHER, 1, Amount.grains(1200)));
        assertThat(shopper.due(1200)).contains(new Due(TORRENT, 1, Amount.grains(1600)));
        assertThat(shopper.due(1600)).isEmpty();
    }

    @Test
    void signsForWhatCouldNotBeToldToo() {
        shopper.buyWhole(A, 3);
        shopper.end(A);
        assertThat(shopper.due(0)).contains(new Due(TORRENT, 1, Amount.grains(400)));
    }

    @Test
    void pledgesOfATorrentWhatIsNotSignedForAndWhatMayCome() {
        shopper.connect(B, OTHER, 0);
        shopper.buyWhole(A, 3);
        shopper.buyWhole(B, 3);
        shopper.ask(A, 4);
        assertThat(shopper.pledged(TORRENT, 0)).isEqualTo(801);
        assertThat(shopper.pledged(OTHER, 0)).isEqualTo(400);
        assertThat(shopper.pledged(TORRENT, 400)).isEqualTo(401);
        assertThat(shopper.pledged(OTHER, 800)).isZero();
    }

    @Test
    void waitsForNoOtherPieceAndNoOtherConnection() {
        shopper.connect(B, 0);
        shopper.ask(A, 4);
        shopper.ask(B, 3);
        shopper.getWhole(A, 3);
        shopper.verify(3);
        assertThat(shopper.owed(A)).isEqualTo(400);
        assertThat(shopper.owed(B)).isZero();
    }

    @Test
    void listsWhatArrivedWhenTheRestIsRejected() {
        shopper.get(A, 3, 0);
        shopper.ask(A, 3);
        shopper.ask(A, 3);
        shopper.verify(3);
        shopper.reject(A, 3);
        assertThat(shopper.total()).isZero();
        shopper.reject(A, 3);
        assertThat(shopper.total()).isEqualTo(100);
    }

    @Test
    void paysForABlockThatArrivesAfterOthersCompletedThePiece() {
        shopper.connect(B, 0);
        shopper.getWhole(B, 3);
        shopper.ask(A, 3);
        shopper.verify(3);
        assertThat(shopper.total()).isEqualTo(400);
        shopper.arrive(A, 3, 0);
        assertThat(shopper.total()).isEqualTo(500);
        assertThat(shopper.say()).isEqualTo(Map.of(A, verified(3), B, verified(3)));
    }

    @Test
    void paysNobodyFromWhomNothingCameAndCountsWhatComesOfThePieceLater() {
        shopper.connect(B, 0);
        shopper.getWhole(B, 3);
        shopper.ask(A, 3);
        shopper.verify(3);
        shopper.reject(A, 3);
        assertThat(shopper.say()).isEqualTo(Map.of(B, verified(3)));
        shopper.get(A, 3, 0);
        assertThat(shopper.total()).isEqualTo(400);
        shopper.verify(3);
        assertThat(shopper.total()).as("verified again").isEqualTo(500);
    }

    @Test
    void paysEachOfTwoForWhatItSent() {
        shopper.connect(B, 0);
        shopper.get(A, 3, 0, 1, 2);
        shopper.get(B, 3, 3);
        shopper.verify(3);
        assertThat(shopper.owed(A)).isEqualTo(300);
        assertThat(shopper.owed(B)).isEqualTo(100);
        assertThat(shopper.total()).isEqualTo(400);
    }

    @Test
    void paysNothingForTheSamePieceOfAnotherTorrent() {
        shopper.connect(B, OTHER, 0);
        shopper.getWhole(A, 3);
        shopper.getWhole(B, 3);
        shopper.verify(3);
        assertThat(shopper.owed(B)).isZero();
        shopper.purchases = shopper.purchases.verified(OTHER, 3);
        assertThat(shopper.owed(B)).isEqualTo(400);
    }

    @Test
    void paysNothingTwiceNorForWhatCameForNothing() {
        shopper.getWhole(A, 3);
        shopper.verify(3);
        shopper.verify(3);
        assertThat(shopper.total()).isEqualTo(400);
        shopper.quote(A, Rate.FREE);
        shopper.getWhole(A, 4);
        shopper.get(A, 5, 0);
        shopper.verify(4);
        shopper.verify(5);
        assertThat(shopper.total()).isEqualTo(400);
        assertThat(shopper.say()).isEqualTo(Map.of(A, verified(3)));
        shopper.quote(A, RATE);
        shopper.get(A, 5, 1);
        shopper.verify(5);
        assertThat(shopper.total()).as("the block at a price").isEqualTo(500);
    }

    @Test
    void saysThatAPieceIsBadAndPaysNothing() {
        shopper.getWhole(A, 3);
        shopper.fail(3);
        assertThat(shopper.purchases.isDue()).isTrue();
        assertThat(shopper.committed()).as("until it was said").isPositive();
        assertThat(shopper.say()).isEqualTo(Map.of(A, failed(3)));
        assertThat(shopper.purchases.isDue()).isFalse();
        assertThat(shopper.committed()).isZero();
        shopper.verify(3);
        assertThat(shopper.total()).isZero();
    }

    @Test
    void saysThatAPieceIsBadOnlyWhenNothingAskedOfItIsUnanswered() {
        shopper.get(A, 3, 0, 1);
        shopper.ask(A, 3);
        shopper.fail(3);
        assertThat(shopper.purchases.isDue()).isFalse();
        assertThat(shopper.say()).isEmpty();
        shopper.arrive(A, 3, 2);
        assertThat(shopper.say()).isEqualTo(Map.of(A, failed(3)));
        shopper.getWhole(A, 3);
        shopper.verify(3);
        assertThat(shopper.total()).as("all of it anew").isEqualTo(400);
    }

    @Test
    void saysNothingOfABadPieceFromWhomNothingCameOfIt() {
        shopper.connect(B, 0);
        shopper.getWhole(A, 3);
        shopper.ask(B, 3);
        shopper.fail(3);
        shopper.reject(B, 3);
        assertThat(shopper.say()).isEqualTo(Map.of(A, failed(3)));
        shopper.getWhole(B, 3);
        shopper.verify(3);
        assertThat(shopper.say()).isEqualTo(Map.of(B, verified(3)));
    }

    @Test
    void saysOfABadPieceToAllWhoSentOfItThatItIsBad() {
        shopper.connect(B, 0);
        shopper.get(A, 3, 0, 1, 2);
        shopper.get(B, 3, 3);
        shopper.fail(3);
        assertThat(shopper.say()).isEqualTo(Map.of(A, failed(3), B, failed(3)));
    }

    @Test
    void neverPaysForABadPieceThoughOthersBringItWholeBeforeThatIsSaid() {
        shopper.connect(B, 0);
        shopper.getWhole(A, 3);
        shopper.fail(3);
        shopper.getWhole(B, 3);
        shopper.verify(3);
        assertThat(shopper.owed(A)).isZero();
        assertThat(shopper.say()).isEqualTo(Map.of(A, failed(3), B, verified(3)));
    }

    @Test
    void takesAVerifiedPieceForBadIfItFailsBeforeItIsListed() {
        shopper.getWhole(A, 3);
        shopper.ask(A, 3);
        shopper.verify(3);
        shopper.fail(3);
        shopper.reject(A, 3);
        assertThat(shopper.total()).isZero();
        assertThat(shopper.say()).isEqualTo(Map.of(A, failed(3)));
    }

    @Test
    void regretsNothingThatItPaid() {
        shopper.getWhole(A, 3);
        shopper.verify(3);
        shopper.fail(3);
        assertThat(shopper.say()).isEqualTo(Map.of(A, verified(3)));
    }

    @Test
    void countsOnlyWholeBlocks() {
        shopper.ask(A, 3);
        shopper.purchases = shopper.purchases.arrived(A, 3, 0, BLOCK - 1, shopper.now);
        shopper.verify(3);
        assertThat(shopper.total()).isZero();
        assertThat(shopper.committed()).isZero();
    }

    @Test
    void commitsToAllThatAnOpenPieceMayCost() {
        assertThat(shopper.committed()).isZero();
        shopper.ask(A, 3);
        assertThat(shopper.committed()).isEqualTo(401);
        assertThat(shopper.purchases.mostCost(A, 3)).isEqualTo(Amount.grains(401));
        shopper.arrive(A, 3, 0);
        assertThat(shopper.committed()).isEqualTo(402);
        shopper.ask(A, 4);
        assertThat(shopper.committed()).isEqualTo(803);
        shopper.reject(A, 4);
        assertThat(shopper.committed()).isEqualTo(402);
        shopper.verify(3);
        assertThat(shopper.committed()).isZero();
        assertThat(shopper.purchases.mostCost(new PeerKey(77), 3)).isEqualTo(Amount.MAX);
    }

    @Test
    void commitsToNothingOnAConnectionThatEnded() {
        shopper.get(A, 3, 0);
        shopper.end(A);
        assertThat(shopper.committed()).isZero();
    }

    @Test
    void commitsToNoMoreThanTheLargestAmount() {
        shopper.purchases = Purchases.after(Amount.MAX);
        shopper.connect(A, 0);
        IntStream.range(0, 3).forEach(piece -> shopper.ask(A, piece));
        assertThat(shopper.committed()).isEqualTo(3 * 401);
        IntStream.range(0, 3).forEach(piece -> shopper.reject(A, piece));
        shopper.get(A, 0, 0);
        shopper.verify(0);
        assertThat(shopper.purchases.total()).as("no room for more").isEqualTo(Amount.MAX);
        assertThat(shopper.say()).isEmpty();
    }

    @Test
    void ignoresConnectionsThatItDoesNotKnow() {
        PeerKey stranger = new PeerKey(77);
        shopper.quote(stranger, RATE);
        shopper.getWhole(stranger, 3);
        shopper.reject(stranger, 3);
        shopper.end(stranger);
        shopper.purchases = shopper.purchases.verified(TORRENT, 3);
        assertThat(shopper.total()).isZero();
        assertThat(shopper.owed(stranger)).isZero();
    }
}
