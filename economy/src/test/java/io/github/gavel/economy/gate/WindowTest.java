package io.github.gavel.economy.gate;

import static io.github.gavel.economy.gate.Counter.A;
import static io.github.gavel.economy.gate.Counter.B;
import static io.github.gavel.economy.gate.Counter.BLOCK;
import static io.github.gavel.economy.gate.Counter.CHANNEL;
import static io.github.gavel.economy.gate.Counter.OTHER;
import static io.github.gavel.economy.gate.Counter.RATE;
import static io.github.gavel.economy.gate.Counter.TORRENT;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.economy.gate.Asked.Rejected;
import io.github.gavel.economy.gate.Asked.Why;
import io.github.gavel.economy.identity.InfoHash;
import io.github.gavel.economy.identity.PeerKey;
import io.github.gavel.economy.money.Rate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("rule")
class WindowTest {
    private static final GateEffect ASK_AGAIN = new GateEffect.AskAgain();

    private Counter counter = Counter.open();

    @Test
    void finishesTheOpenPieceBeforeAnotherIsBegun() {
        assertThat(counter.admits(A, 3, 0)).isTrue();
        assertThat(counter.parks(A, 4, 0)).isTrue();
        counter.pass(A, 3, 0);
        assertThat(counter.admits(A, 3, 1)).isTrue();
        assertThat(counter.parks(A, 4, 0)).isTrue();
        counter.pass(A, 3, 1);
        counter.serve(A, 3, 2, 3);
        assertThat(counter.parks(A, 4, 0)).isTrue();
        assertThat(counter.gate.openPieces(TORRENT)).containsExactly(3);
        counter.pay(A, 400, 3);
        assertThat(counter.admits(A, 4, 0)).isTrue();
    }

    @Test
    void admitsAsManyPiecesAsTheWindowAllows() {
        counter = Counter.open(new GateRules(2, false, 1 << 20));
        counter.serve(A, 0, 0);
        counter.serve(A, 1, 0);
        assertThat(counter.parks(A, 2, 0)).isTrue();
        assertThat(counter.gate.openPieces(TORRENT)).containsExactly(0, 1);
        counter.serve(A, 1, 1);
        counter.serve(A, 0, 1);
    }

    @Test
    void countsOpenPiecesOverAllConnectionsOfATorrent() {
        connect(B, TORRENT);
        counter.serve(A, 0, 0);
        assertThat(counter.parks(B, 1, 0)).isTrue();
        assertThat(counter.admits(B, 0, 1)).isTrue();
        assertThat(counter.gate.openPieces(TORRENT)).containsExactly(0);
    }

    @Test
    void countsTorrentsByThemselves() {
        connect(B, OTHER);
        counter.serve(A, 0, 0);
        assertThat(counter.admits(B, 1, 0)).isTrue();
        assertThat(counter.gate.openPieces(OTHER)).containsExactly(1);
        assertThat(counter.gate.openPieces(TORRENT)).containsExactly(0);
        assertThat(counter.gate.hasOpenPiece(B)).isTrue();
    }

    @Test
    void closesAPieceOfWhichNothingPassedWhenItsRequestsAreDropped() {
        counter.ask(A, 3, 0);
        counter.ask(A, 3, 1);
        assertThat(counter.done(counter.gate.drops(A, 3))).containsExactly(ASK_AGAIN);
        assertThat(counter.parks(A, 4, 0)).isTrue();
        counter.done(counter.gate.drops(A, 3));
        assertThat(counter.gate.hasOpenPiece(A)).isFalse();
        assertThat(counter.admits(A, 4, 0)).isTrue();
        counter.done(counter.gate.drops(A, 77));
        assertThat(counter.gate.openPieces(TORRENT)).containsExactly(4);
    }

    @Test
    void closesAPieceOfWhichNothingPassedWhenItIsChoked() {
        counter.ask(A, 3, 0);
        counter.ask(A, 3, 1);
        assertThat(counter.done(counter.gate.chokes(A))).containsExactly(ASK_AGAIN);
        assertThat(counter.admits(A, 4, 0)).isTrue();
    }

    @Test
    void keepsAPieceOpenOfWhichSomethingPassedWhenItIsChoked() {
        counter.serve(A, 3, 0);
        counter.ask(A, 3, 1);
        counter.done(counter.gate.chokes(A));
        assertThat(counter.gate.openPieces(TORRENT)).containsExactly(3);
        assertThat(counter.gate.hasOpenPiece(A)).isTrue();
        assertThat(counter.parks(A, 4, 0)).isTrue();
    }

    @Test
    void beginsAnewWithWhatWasAdmittedWhenTheRateChanges() {
        counter.ask(A, 3, 0);
        assertThat(counter.quote(A, Rate.perGib(1))).containsExactly(ASK_AGAIN);
        assertThat(counter.gate.openPieces(TORRENT)).isEmpty();
        assertThat(counter.admits(A, 4, 0)).isTrue();
        assertThat(counter.parks(A, 3, 0)).isTrue();
    }

    @Test
    void countsAQueueThatWasAdmittedForNothingOnceItHasAPrice() {
        counter.quote(A, Rate.FREE);
        for (int piece = 0; piece < 3; piece++) {
            assertThat(counter.admits(A, piece, 0)).isTrue();
        }
        counter.pass(A, 0, 0);
        assertThat(counter.gate.openPieces(TORRENT)).isEmpty();
        assertThat(counter.exposed()).isZero();
        assertThat(counter.quote(A, RATE)).containsExactly(ASK_AGAIN);
        assertThat(counter.admits(A, 1, 0)).isTrue();
        assertThat(counter.parks(A, 2, 0)).isTrue();
        assertThat(counter.gate.openPieces(TORRENT)).containsExactly(1);
    }

    @Test
    void admitsEverythingForNothing() {
        counter.serve(A, 3, 0);
        counter.quote(A, Rate.FREE);
        assertThat(counter.admits(A, 4, 0)).isTrue();
        assertThat(counter.ask(A, 99_999, 1, 1)).isInstanceOf(Asked.Admitted.class);
        assertThat(counter.ask(A, 3, 0)).isInstanceOf(Asked.Admitted.class);
        assertThat(counter.ask(new PeerKey(77), 3, 0)).isInstanceOf(Asked.Admitted.class);
        counter.pass(A, -1, 0);
        counter.pass(A, 99_999, 0);
        assertThat(counter.gate.openPieces(TORRENT)).containsExactly(3);
    }

    @Test
    void sellsOnlyWholeBlocks() {
        Rejected notABlock = new Rejected(Why.NOT_A_BLOCK);
        assertThat(counter.ask(A, 0, 0, BLOCK - 1)).isEqualTo(notABlock);
        assertThat(counter.ask(A, 0, 1, BLOCK)).isEqualTo(notABlock);
        assertThat(counter.ask(A, 0, 4 * BLOCK, BLOCK)).isEqualTo(notABlock);
        assertThat(counter.ask(A, -1, 0, BLOCK)).isEqualTo(notABlock);
        assertThat(counter.ask(A, 100, 0, BLOCK)).isEqualTo(notABlock);
        assertThat(counter.ask(A, 99, 0, BLOCK)).isInstanceOf(Asked.Admitted.class);
    }

    @Test
    void sellsABlockOnce() {
        counter.serve(A, 3, 0);
        assertThat(counter.ask(A, 3, 0)).isEqualTo(new Rejected(Why.SENT_BEFORE));
        counter.serve(A, 3, 1, 2, 3);
        counter.pay(A, 0, 3);
        assertThat(counter.ask(A, 3, 1)).isEqualTo(new Rejected(Why.SENT_BEFORE));
    }

    @Test
    void countsABlockOnceThatWasAskedForTwice() {
        counter.ask(A, 3, 0);
        counter.ask(A, 3, 0);
        counter.pass(A, 3, 0, 0);
        assertThat(counter.exposed()).isEqualTo(100);
        counter.serve(A, 3, 1, 2, 3);
        counter.pay(A, 400, 3);
        assertThat(counter.gate.openPieces(TORRENT)).isEmpty();
        assertThat(counter.cleared()).isEqualTo(400);
    }

    @Test
    void sendsNoBlockTwiceUnpaidOverTwoConnections() {
        connect(B, TORRENT);
        counter.serve(A, 3, 0, 1);
        assertThat(counter.parks(B, 3, 0)).isTrue();
        counter.serve(B, 3, 2, 3);
        assertThat(counter.parks(B, 3, 1)).isTrue();
        assertThat(counter.parks(A, 3, 2)).isTrue();
        assertThat(counter.exposed()).isEqualTo(400);
        counter.pay(A, 100, 3);
        assertThat(counter.parks(B, 3, 0)).as("listed, but not paid").isTrue();
        counter.pay(A, 200);
        assertThat(counter.admits(B, 3, 0)).as("paid").isTrue();
    }

    @Test
    void admitsNoMoreBlocksOverTwoConnectionsThanThePieceHas() {
        connect(B, TORRENT);
        counter.ask(A, 3, 0);
        counter.ask(A, 3, 1);
        assertThat(counter.admits(B, 3, 0)).isTrue();
        assertThat(counter.admits(B, 3, 1)).isTrue();
        assertThat(counter.parks(B, 3, 2)).isTrue();
        assertThat(counter.parks(A, 3, 2)).isTrue();
        counter.done(counter.gate.drops(B, 3));
        assertThat(counter.admits(A, 3, 2)).isTrue();
        assertThat(counter.parks(A, 3, 3)).isTrue();
    }

    @Test
    void holdsWhatIsSentOverOneConnectionAgainstNoOtherTorrentOrPiece() {
        counter = Counter.open(new GateRules(2, false, 1 << 20));
        connect(B, OTHER);
        PeerKey third = new PeerKey(3);
        connect(third, TORRENT);
        counter.serveWhole(A, 3);
        counter.serveWhole(B, 3);
        counter.serveWhole(third, 4);
        assertThat(counter.exposed()).isEqualTo(1_200);
    }

    @Test
    void ignoresWhatNeverWasAnOfferedBlock() {
        counter.serve(A, 3, 0);
        Gate before = counter.gate;
        counter.gate = counter.gate.passes(A, 3, 1, BLOCK, counter.now);
        assertThat(counter.exposed()).isEqualTo(100);
        counter.gate = before.passes(new PeerKey(77), 3, BLOCK, BLOCK, counter.now);
        assertThat(counter.gate).isSameAs(before);
        assertThat(counter.done(before.chokes(new PeerKey(77)))).containsExactly(ASK_AGAIN);
        assertThat(counter.done(before.requotes(new PeerKey(77), RATE))).isEqualTo(List.of());
    }

    private void connect(PeerKey by, InfoHash torrent) {
        assertThat(counter.accept(by, torrent, CHANNEL, 100_000)).containsExactly(ASK_AGAIN);
        counter.quote(by, RATE);
    }
}
