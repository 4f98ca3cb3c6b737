package io.github.gavel.economy.gate;

import static io.github.gavel.economy.gate.Counter.A;
import static io.github.gavel.economy.gate.Counter.B;
import static io.github.gavel.economy.gate.Counter.CHANNEL;
import static io.github.gavel.economy.gate.Counter.OTHER;
import static io.github.gavel.economy.gate.Counter.RATE;
import static io.github.gavel.economy.gate.Counter.TORRENT;
import static io.github.gavel.economy.gate.Counter.late;
import static io.github.gavel.economy.gate.Counter.writtenOff;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.economy.identity.PeerKey;
import io.github.gavel.economy.message.SpeedMessage.Late;
import io.github.gavel.economy.money.Amount;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is paid on another connection after its own ended. */
@Tag("rule")
class LateTest {
    private static final GateEffect ASK_AGAIN = new GateEffect.AskAgain();
    private static final GateEffect UNDONE = new GateEffect.StrikeUndone(A);
    private static final Duration MOMENT = Duration.ofNanos(1);
    private static final Duration TEN_MINUTES = Duration.ofMinutes(10);

    private Counter counter = Counter.open(new GateRules(8, false, 1 << 20));

    @Test
    void undoesAWriteOffAndItsStrike() {
        loseWhole(3);
        assertThat(counter.payLate(B, 400, late(3, 400))).containsExactly(redeemed(3, 400), UNDONE, ASK_AGAIN);
        assertThat(counter.cleared()).isEqualTo(400);
        assertThat(counter.gate.settled()).isEqualTo(Amount.grains(400));
        assertThat(counter.payLate(B, 800, late(3, 400))).as("once").containsExactly(ASK_AGAIN);
    }

    @Test
    void undoesNothingForAGrainLessThanWhatCertainlyArrived() {
        counter.serve(A, 3, 0, 1);
        counter.wait(Duration.ofSeconds(20));
        counter.serve(A, 3, 2, 3);
        counter.wait(Duration.ofSeconds(10).minus(MOMENT));
        lose();
        assertThat(counter.payLate(B, 198, late(3, 198))).containsExactly(ASK_AGAIN);
        assertThat(counter.cleared()).as("its grains are taken all the same").isEqualTo(198);
        assertThat(counter.payLate(B, 397, late(3, 199))).containsExactly(redeemed(3, 199), UNDONE, ASK_AGAIN);
    }

    @Test
    void countsWhatWasSentTenSecondsBeforeTheEndAsArrived() {
        counter.serve(A, 3, 0, 1);
        counter.wait(Duration.ofSeconds(20));
        counter.serve(A, 3, 2, 3);
        counter.wait(Duration.ofSeconds(10));
        lose();
        assertThat(counter.payLate(B, 397, late(3, 397))).containsExactly(ASK_AGAIN);
        assertThat(counter.payLate(B, 795, late(3, 398))).containsExactly(redeemed(3, 398), UNDONE, ASK_AGAIN);
    }

    @Test
    void needsNothingForWhatMayNeverHaveArrived() {
        loseWhole(3);
        assertThat(counter.payLate(B, 0, late(3, 0))).containsExactly(redeemed(3, 0), UNDONE, ASK_AGAIN);
    }

    @Test
    void undoesNothingFromTenMinutesOn() {
        loseWhole(3);
        counter.now = counter.now.plus(TEN_MINUTES.minus(MOMENT));
        assertThat(counter.payLate(B, 400, late(3, 400))).contains(redeemed(3, 400));
        loseWhole(3);
        counter.now = counter.now.plus(TEN_MINUTES);
        assertThat(counter.payLate(B, 800, late(3, 400))).containsExactly(ASK_AGAIN);
        assertThat(counter.cleared()).isEqualTo(800);
    }

    @Test
    void forgetsWhatExpired() {
        loseWhole(3);
        counter.wait(TEN_MINUTES.minus(MOMENT));
        assertThat(counter.gate.customer().losses()).hasSize(1);
        counter.wait(MOMENT);
        assertThat(counter.gate.customer().losses()).isEmpty();
    }

    @Test
    void undoesNothingThatItDoesNotKnow() {
        loseWhole(3);
        Late unknown = late(4, 400);
        Late otherTorrent = new Late(OTHER, 3, Amount.grains(400));
        assertThat(counter.payLate(B, 800, unknown, otherTorrent)).containsExactly(ASK_AGAIN);
        assertThat(counter.cleared()).isEqualTo(800);
    }

    @Test
    void isNoClaimAtAllUnlessTheVoucherCoversIt() {
        loseWhole(3);
        assertThat(counter.payLate(B, 399, late(3, 400))).isEmpty();
        assertThat(counter.payLate(B, 400)).as("said too early").isEmpty();
        assertThat(counter.payLate(B, 400, late(3, 400))).containsExactly(redeemed(3, 400), UNDONE, ASK_AGAIN);
    }

    @Test
    void leavesListedPiecesWaitingWhenALateOneIsNotCovered() {
        loseWhole(3);
        counter.serve(B, 4, 0);
        counter.serve(B, 5, 0);
        counter.pay(B, 0, 4);
        counter.payLate(B, 50, late(3, 400));
        counter.pay(B, 50, 5);
        assertThat(counter.pay(B, 200))
                .containsExactly(Counter.cleared(B, 4, 100), Counter.cleared(B, 5, 100), ASK_AGAIN);
    }

    @Test
    void takesTheStrikeBackWhenEverythingOfTheConnectionIsPaid() {
        counter.serveWhole(A, 3);
        counter.serve(A, 4, 0);
        PeerKey other = new PeerKey(3);
        connect(other);
        counter.serve(other, 5, 0);
        lose();
        counter.end(other, false);
        assertThat(counter.payLate(B, 400, late(3, 400))).containsExactly(redeemed(3, 400), ASK_AGAIN);
        assertThat(counter.payLate(B, 500, late(4, 100))).containsExactly(redeemed(4, 100), UNDONE, ASK_AGAIN);
        assertThat(counter.payLate(B, 600, late(5, 100))).contains(new GateEffect.StrikeUndone(other));
    }

    @Test
    void doesNotWaitForWhatExpiredToTakeTheStrikeBackOfWhatDidNot() {
        counter.serve(A, 3, 0);
        counter.fail(A, 3);
        counter.wait(Duration.ofMinutes(9));
        counter.serve(A, 4, 0);
        lose();
        counter.now = counter.now.plus(Duration.ofMinutes(1));
        assertThat(counter.payLate(B, 100, late(4, 100))).containsExactly(redeemed(4, 100), UNDONE, ASK_AGAIN);
    }

    @Test
    void redeemsEachOfTwoLossesOfOnePieceByItself() {
        PeerKey other = new PeerKey(3);
        connect(other);
        counter.serve(A, 3, 0, 1);
        counter.serve(other, 3, 2, 3);
        lose();
        counter.end(other, false);
        assertThat(counter.payLate(B, 400, late(3, 200), late(3, 200)))
                .containsExactly(
                        redeemed(3, 200),
                        UNDONE,
                        new GateEffect.Redeemed(other, TORRENT, 3, Amount.grains(200)),
                        new GateEffect.StrikeUndone(other),
                        ASK_AGAIN);
    }

    @Test
    void needsAllOfAListedPieceThatWasNotPaid() {
        counter.serveWhole(A, 3);
        counter.pay(A, 399, 3);
        assertThat(counter.end(A, false))
                .containsExactly(
                        writtenOff(A, 3, 400), new GateEffect.Strike(A, GateEffect.Cause.WRITTEN_OFF), ASK_AGAIN);
        assertThat(counter.exposed()).isZero();
        connect(B);
        assertThat(counter.payLate(B, 399, late(3, 399))).containsExactly(ASK_AGAIN);
        assertThat(counter.payLate(B, 799, late(3, 400))).containsExactly(redeemed(3, 400), UNDONE, ASK_AGAIN);
    }

    private void loseWhole(int piece) {
        connect(A);
        counter.serveWhole(A, piece);
        lose();
    }

    private void lose() {
        assertThat(counter.end(A, false)).isNotEqualTo(List.of());
        connect(B);
    }

    private void connect(PeerKey by) {
        counter.accept(by, TORRENT, CHANNEL, 100_000);
        counter.quote(by, RATE);
    }

    private static GateEffect redeemed(int piece, long grains) {
        return new GateEffect.Redeemed(A, TORRENT, piece, Amount.grains(grains));
    }
}
