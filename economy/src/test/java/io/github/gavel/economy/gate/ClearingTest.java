package io.github.gavel.economy.gate;

import static io.github.gavel.economy.gate.Counter.A;
import static io.github.gavel.economy.gate.Counter.B;
import static io.github.gavel.economy.gate.Counter.CHANNEL;
import static io.github.gavel.economy.gate.Counter.OTHER;
import static io.github.gavel.economy.gate.Counter.RATE;
import static io.github.gavel.economy.gate.Counter.SECOND;
import static io.github.gavel.economy.gate.Counter.TORRENT;
import static io.github.gavel.economy.gate.Counter.cleared;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.economy.Step;
import io.github.gavel.economy.gate.Gate.Channel;
import io.github.gavel.economy.identity.ChannelId;
import io.github.gavel.economy.identity.PeerKey;
import io.github.gavel.economy.message.ViolationCode;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.money.Rate;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("rule")
class ClearingTest {
    private static final GateEffect ASK_AGAIN = new GateEffect.AskAgain();

    private Counter counter = Counter.open(new GateRules(8, false, 1 << 20));

    @Test
    void clearsAPieceThatTheVoucherCoversToTheGrain() {
        counter.serveWhole(A, 3);
        assertThat(counter.exposed()).isEqualTo(400);
        assertThat(counter.pay(A, 399, 3)).isEmpty();
        assertThat(counter.owed(A)).isEqualTo(400);
        assertThat(counter.cleared()).isZero();
        assertThat(counter.exposed()).isEqualTo(400);
        assertThat(counter.gate.openPieces(TORRENT)).containsExactly(3);
        assertThat(counter.gate.hasOpenPiece(A)).isTrue();
        assertThat(counter.pay(A, 400)).containsExactly(cleared(A, 3, 400), ASK_AGAIN);
        assertThat(counter.cleared()).isEqualTo(400);
        assertThat(counter.exposed()).isZero();
        assertThat(counter.gate.hasOpenPiece(A)).isFalse();
        assertThat(counter.gate.settled()).isEqualTo(Amount.grains(400));
    }

    @Test
    void clearsInTheOrderOfTheListAndNothingBehindWhatIsNotCovered() {
        counter.serveWhole(A, 0);
        counter.serve(A, 1, 0);
        counter.serve(A, 2, 0);
        assertThat(counter.pay(A, 300, 1, 0, 2)).containsExactly(cleared(A, 1, 100), ASK_AGAIN);
        assertThat(counter.gate.openPieces(TORRENT)).containsExactly(0, 2);
        assertThat(counter.pay(A, 600)).containsExactly(cleared(A, 0, 400), cleared(A, 2, 100), ASK_AGAIN);
    }

    @Test
    void addsNothingForALowerOrEqualVoucher() {
        counter.serve(A, 0, 0);
        counter.pay(A, 150, 0);
        counter.serve(A, 1, 0);
        assertThat(counter.pay(A, 150, 1)).isEmpty();
        assertThat(counter.pay(A, 100)).isEmpty();
        assertThat(counter.left()).as("the highest counts").isEqualTo(100_000 - 150 - 100);
        assertThat(counter.pay(A, 200)).containsExactly(cleared(A, 1, 100), ASK_AGAIN);
    }

    @Test
    void clearsWhatWasPaidBeforeItIsListed() {
        counter.pay(A, 1_000);
        counter.serve(A, 0, 0);
        assertThat(counter.gate.openPieces(TORRENT)).containsExactly(0);
        assertThat(counter.pay(A, 0, 0)).containsExactly(cleared(A, 0, 100), ASK_AGAIN);
        assertThat(counter.cleared()).isEqualTo(100);
    }

    @Test
    void listsNothingTwice() {
        counter.serve(A, 0, 0);
        assertThat(counter.pay(A, 1_000, 0, 0)).containsExactly(cleared(A, 0, 100), ASK_AGAIN);
        assertThat(counter.pay(A, 1_000, 0)).isEmpty();
        assertThat(counter.owed(A)).isEqualTo(100);
    }

    @Test
    void takesVouchersOfTwoConnectionsInWhateverOrderTheyCome() {
        connect(B, CHANNEL);
        counter.serveWhole(A, 0);
        counter.serveWhole(B, 1);
        assertThat(counter.pay(B, 800, 1)).containsExactly(cleared(B, 1, 400), ASK_AGAIN);
        assertThat(counter.pay(A, 400, 0)).containsExactly(cleared(A, 0, 400), ASK_AGAIN);
        assertThat(counter.cleared()).isEqualTo(800);
        assertThat(counter.owed(A)).isEqualTo(400);
        assertThat(counter.owed(B)).isEqualTo(400);
    }

    @Test
    void clearsAPieceThatTwoConnectionsSentForEachOfThem() {
        connect(B, CHANNEL);
        counter.serve(A, 0, 0, 1, 2);
        counter.serve(B, 0, 3);
        counter.pay(A, 300, 0);
        assertThat(counter.gate.openPieces(TORRENT)).containsExactly(0);
        assertThat(counter.gate.hasOpenPiece(A)).isFalse();
        assertThat(counter.gate.hasOpenPiece(B)).isTrue();
        counter.pay(B, 400, 0);
        assertThat(counter.gate.openPieces(TORRENT)).isEmpty();
    }

    @Test
    void keepsTwoChannelsApart() {
        connect(B, SECOND);
        counter.serve(A, 0, 0);
        counter.serve(B, 1, 0);
        assertThat(counter.pay(A, 1_000, 0)).containsExactly(cleared(A, 0, 100), ASK_AGAIN);
        assertThat(counter.pay(B, SECOND, 99, 1)).isEmpty();
        assertThat(counter.gate.cleared(SECOND)).isEqualTo(Amount.ZERO);
        assertThat(counter.pay(B, SECOND, 100)).containsExactly(cleared(B, 1, 100), ASK_AGAIN);
        assertThat(counter.gate.cleared(SECOND)).isEqualTo(Amount.grains(100));
        assertThat(counter.cleared()).isEqualTo(100);
        assertThat(counter.gate.settled()).isEqualTo(Amount.grains(200));
    }

    @Test
    void paysOldPiecesOnTheOldChannelAfterAnotherWasAccepted() {
        counter.serve(A, 0, 0);
        counter.accept(A, TORRENT, SECOND, 100_000);
        assertThat(counter.pay(A, 100, 0)).containsExactly(cleared(A, 0, 100), ASK_AGAIN);
        assertThat(counter.gate.cleared(SECOND)).isEqualTo(Amount.ZERO);
    }

    @Test
    void beginsAfterARestartWithWhatItHadOnDisk() {
        Counter restarted = Counter.of(GateRules.DEFAULT);
        Channel channel = new Channel(CHANNEL, Amount.grains(10_000), Counter.EXPIRY, Amount.grains(5_000));
        restarted.done(restarted.gate.accepts(A, TORRENT, Counter.LAYOUT, channel, Duration.ZERO));
        assertThat(restarted.cleared()).isEqualTo(5_000);
        assertThat(restarted.left()).isEqualTo(5_000);
        assertThat(restarted.gate.settled()).isEqualTo(Amount.ZERO);
        restarted.quote(A, RATE);
        restarted.serveWhole(A, 0);
        assertThat(restarted.pay(A, 5_399, 0)).isEmpty();
        assertThat(restarted.pay(A, 5_400)).containsExactly(cleared(A, 0, 400), ASK_AGAIN);
    }

    @Test
    void forgetsNothingOfAChannelThatIsShownAgain() {
        counter.serve(A, 0, 0);
        counter.serve(A, 1, 0);
        counter.pay(A, 100, 0, 1);
        connect(B, CHANNEL);
        assertThat(counter.cleared()).isEqualTo(100);
        assertThat(counter.pay(B, 200)).containsExactly(cleared(A, 1, 100), ASK_AGAIN);
    }

    @Test
    void clearsAPieceThatCostsLessThanAGrain() {
        counter.quote(A, Rate.perGib(1));
        counter.serveWhole(A, 0);
        assertThat(counter.gate.openPieces(TORRENT)).containsExactly(0);
        assertThat(counter.pay(A, 0, 0)).containsExactly(cleared(A, 0, 0), ASK_AGAIN);
        assertThat(counter.gate.openPieces(TORRENT)).isEmpty();
    }

    @Test
    void listsAPieceThatCameForNothingWithoutEffect() {
        counter.quote(A, Rate.FREE);
        counter.serveWhole(A, 0);
        assertThat(counter.pay(A, 100, 0)).isEmpty();
        assertThat(counter.cleared()).isZero();
    }

    @Test
    void endsAConnectionThatListsWhatWasNeverSent() {
        counter.serve(A, 0, 0);
        GateEffect violation = new GateEffect.Violation(A, ViolationCode.NEVER_SENT, "nothing of piece 5 was sent");
        Gate before = counter.gate;
        assertThat(counter.pay(A, 1_000, 0, 5)).containsExactly(violation);
        assertThat(counter.gate.cleared(CHANNEL)).isEqualTo(before.cleared(CHANNEL));
        assertThat(counter.fail(A, 5)).containsExactly(violation);
        connect(B, CHANNEL);
        assertThat(counter.pay(B, 1_000, 0)).as("sent, but not here").hasSize(1);
        assertThat(counter.exposed()).isEqualTo(100);
    }

    @Test
    void endsAConnectionThatPaysOnAChannelThatWasNotAcceptedOrBeforeOneWas() {
        GateEffect violation =
                new GateEffect.Violation(A, ViolationCode.UNKNOWN_CHANNEL, "channel 0 pays for nothing here");
        assertThat(counter.pay(A, SECOND, 1_000)).containsExactly(violation);
        PeerKey stranger = new PeerKey(77);
        assertThat(counter.pay(stranger, 1_000))
                .containsExactly(new GateEffect.Violation(
                        stranger, ViolationCode.UNKNOWN_CHANNEL, "channel 0 pays for nothing here"));
        assertThat(counter.left()).isEqualTo(100_000);
    }

    @Test
    void knowsOfNothingOwedAtFirst() {
        assertThat(counter.gate.owed(new PeerKey(77))).isEqualTo(Amount.ZERO);
        assertThat(counter.gate.cleared(SECOND)).isEqualTo(Amount.ZERO);
        assertThat(counter.gate.hasOpenPiece(new PeerKey(77))).isFalse();
        assertThat(counter.gate.openPieces(OTHER)).isEmpty();
        assertThat(counter.gate.exposed()).isEqualTo(Amount.ZERO);
        assertThat(new Step<>(counter.gate, List.of()).effects()).isEmpty();
    }

    private void connect(PeerKey by, ChannelId channel) {
        counter.accept(by, TORRENT, channel, 100_000);
        counter.quote(by, RATE);
    }
}
