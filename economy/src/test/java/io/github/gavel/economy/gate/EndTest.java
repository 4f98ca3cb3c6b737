package io.github.gavel.economy.gate;

import static io.github.gavel.economy.gate.Counter.A;
import static io.github.gavel.economy.gate.Counter.B;
import static io.github.gavel.economy.gate.Counter.CHANNEL;
import static io.github.gavel.economy.gate.Counter.RATE;
import static io.github.gavel.economy.gate.Counter.TORRENT;
import static io.github.gavel.economy.gate.Counter.cleared;
import static io.github.gavel.economy.gate.Counter.writtenOff;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.economy.gate.Asked.Rejected;
import io.github.gavel.economy.gate.Asked.Why;
import io.github.gavel.economy.gate.GateEffect.Cause;
import io.github.gavel.economy.gate.GateEffect.Rehash;
import io.github.gavel.economy.gate.GateEffect.SalesEnd;
import io.github.gavel.economy.gate.GateEffect.Strike;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.money.Rate;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Pieces that are not paid: their connection ended, or they are said to be bad. */
@Tag("rule")
class EndTest {
    private static final GateEffect ASK_AGAIN = new GateEffect.AskAgain();
    private static final GateEffect STRIKE = new Strike(A, Cause.WRITTEN_OFF);

    private Counter counter = Counter.open(new GateRules(8, false, 1 << 20));

    @Test
    void writesOpenPiecesOffWithOneStrikeWhenTheConnectionEnds() {
        counter.serve(A, 4, 0);
        counter.serve(A, 3, 0, 1);
        assertThat(counter.end(A, false))
                .containsExactly(writtenOff(A, 3, 200), writtenOff(A, 4, 100), STRIKE, ASK_AGAIN);
        assertThat(counter.exposed()).isZero();
        assertThat(counter.gate.openPieces(TORRENT)).isEmpty();
        assertThat(counter.left()).isEqualTo(100_000);
    }

    @Test
    void writesNothingOffTwice() {
        counter.serve(A, 3, 0);
        counter.end(A, false);
        assertThat(counter.end(A, false)).isEmpty();
    }

    @Test
    void strikesNobodyWhenItStopsByItself() {
        counter.serve(A, 3, 0);
        assertThat(counter.end(A, true)).containsExactly(writtenOff(A, 3, 100), ASK_AGAIN);
    }

    @Test
    void strikesNobodyWhoOwesNothing() {
        counter.serve(A, 3, 0);
        counter.pay(A, 100, 3);
        assertThat(counter.end(A, false)).containsExactly(ASK_AGAIN);
    }

    @Test
    void letsOthersBeginWhenAConnectionEndsThatHeldTheWindowAndOwedNothing() {
        counter = Counter.open();
        connect();
        counter.ask(A, 3, 0);
        assertThat(counter.parks(B, 4, 0)).isTrue();
        assertThat(counter.end(A, false)).containsExactly(ASK_AGAIN);
        assertThat(counter.admits(B, 4, 0)).isTrue();
    }

    @Test
    void clearsWhatWaitedBehindAPieceThatIsWrittenOff() {
        connect();
        counter.serveWhole(A, 3);
        counter.serve(B, 4, 0);
        counter.pay(A, 0, 3);
        counter.pay(B, 100, 4);
        assertThat(counter.end(A, false))
                .containsExactly(cleared(B, 4, 100), ASK_AGAIN, writtenOff(A, 3, 400), STRIKE, ASK_AGAIN);
        assertThat(counter.cleared()).isEqualTo(100);
    }

    @Test
    void writesOffOnlyWhatIsOfThatConnection() {
        connect();
        counter.serve(A, 3, 0);
        counter.serve(B, 3, 1);
        counter.serve(B, 4, 0);
        counter.pay(B, 0, 4);
        counter.end(A, false);
        assertThat(counter.gate.openPieces(TORRENT)).containsExactly(3, 4);
        assertThat(counter.exposed()).isEqualTo(200);
    }

    @Test
    void keepsTheStrikeOfAPieceThatWasLateAlready() {
        counter.serveWhole(A, 3);
        assertThat(counter.wait(Duration.ofSeconds(30))).containsExactly(new Strike(A, Cause.LATE));
        assertThat(counter.end(A, false)).containsExactly(writtenOff(A, 3, 400), ASK_AGAIN);
    }

    @Test
    void strikesForAPieceMoreThanTheLateOne() {
        counter.serveWhole(A, 3);
        counter.serve(A, 4, 0);
        counter.wait(Duration.ofSeconds(30));
        assertThat(counter.end(A, false)).contains(STRIKE);
    }

    @Test
    void hashesAPieceAgainThatItSentAloneAndSaysSoOnce() {
        counter.serveWhole(A, 3);
        assertThat(counter.fail(A, 3)).containsExactly(new Rehash(A, TORRENT, 3));
        assertThat(counter.fail(A, 3)).isEmpty();
        assertThat(counter.gate.openPieces(TORRENT)).as("until that is done").containsExactly(3);
    }

    @Test
    void endsTheSaleAndStrikesWhenAPieceIsGoodThatWasSaidToBeBad() {
        counter.serveWhole(A, 3);
        counter.fail(A, 3);
        assertThat(rehashed(3, true)).containsExactly(new Strike(A, Cause.FALSE_FAILED), new SalesEnd(A), ASK_AGAIN);
        assertThat(counter.gate.openPieces(TORRENT)).isEmpty();
        assertThat(counter.owed(A)).isZero();
        assertThat(counter.ask(A, 4, 0)).isEqualTo(new Rejected(Why.SALES_ENDED));
        assertThat(rehashed(3, true)).as("told twice").isEmpty();
        counter.accept(A, TORRENT, CHANNEL, 100_000);
        assertThat(counter.ask(A, 4, 0)).isEqualTo(new Rejected(Why.SALES_ENDED));
        counter.quote(A, Rate.FREE);
        assertThat(counter.admits(A, 4, 0)).as("for nothing it goes on").isTrue();
    }

    @Test
    void forgivesAPieceThatIsBadOnOurDisk() {
        counter.serveWhole(A, 3);
        counter.fail(A, 3);
        assertThat(rehashed(3, false)).containsExactly(ASK_AGAIN);
        assertThat(counter.gate.openPieces(TORRENT)).isEmpty();
        assertThat(counter.exposed()).isZero();
        assertThat(counter.admits(A, 4, 0)).isTrue();
        assertThat(counter.end(A, true)).containsExactly(ASK_AGAIN);
    }

    @Test
    void hearsNothingOfAPieceThatNobodyDoubts() {
        counter.serveWhole(A, 3);
        assertThat(rehashed(3, true)).isEmpty();
        assertThat(counter.exposed()).isEqualTo(400);
        counter.fail(A, 3);
        assertThat(counter.pay(A, 400, 3)).as("good after all").contains(cleared(A, 3, 400));
        assertThat(rehashed(3, true)).isEmpty();
        assertThat(counter.fail(A, 3)).as("paid").isEmpty();
        assertThat(counter.done(counter.gate.rehashed(B, 3, true, counter.now))).isEmpty();
    }

    @Test
    void doubtsSeveralPiecesEachForItself() {
        counter.serveWhole(A, 3);
        counter.serveWhole(A, 4);
        assertThat(counter.fail(A, 4, 3)).containsExactly(new Rehash(A, TORRENT, 4), new Rehash(A, TORRENT, 3));
        rehashed(4, false);
        assertThat(counter.gate.openPieces(TORRENT)).containsExactly(3);
        assertThat(rehashed(3, true)).hasSize(3);
    }

    @Test
    void writesAPieceOffThatSeveralSentAndCountsItAnewWhenItIsFetchedAgain() {
        connect();
        counter.serve(A, 3, 0, 1, 2);
        counter.serve(B, 3, 3);
        assertThat(counter.fail(A, 3)).containsExactly(writtenOff(A, 3, 300), STRIKE, ASK_AGAIN);
        assertThat(counter.exposed()).isEqualTo(100);
        assertThat(counter.fail(B, 3)).hasSize(3);
        assertThat(counter.gate.openPieces(TORRENT)).isEmpty();
        counter.serveWhole(A, 3);
        assertThat(counter.pay(A, 400, 3)).contains(cleared(A, 3, 400));
        assertThat(counter.payLate(A, 700, Counter.late(3, 300))).contains(new GateEffect.StrikeUndone(A));
    }

    @Test
    void strikesNobodyForABadPieceOfWhichOnlyAPartCameForNothing() {
        counter.quote(A, Rate.FREE);
        counter.serve(A, 3, 0);
        assertThat(counter.fail(A, 3)).isEmpty();
        counter.quote(A, RATE);
        counter.serveWhole(A, 3);
        assertThat(counter.exposed()).isEqualTo(400);
    }

    @Test
    void paysAndFailsInOneMessage() {
        counter.serveWhole(A, 3);
        counter.serve(A, 4, 0);
        assertThat(counter.hear(A, CHANNEL, 400, Counter.pay(List.of(3), List.of(3, 4), List.of())))
                .containsExactly(cleared(A, 3, 400), ASK_AGAIN, writtenOff(A, 4, 100), STRIKE, ASK_AGAIN);
        assertThat(counter.gate.settled()).isEqualTo(Amount.grains(400));
    }

    private List<GateEffect> rehashed(int piece, boolean good) {
        return counter.done(counter.gate.rehashed(A, piece, good, counter.now));
    }

    private void connect() {
        counter.accept(B, TORRENT, CHANNEL, 100_000);
        counter.quote(B, RATE);
    }
}
