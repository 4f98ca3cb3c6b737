package io.github.gavel.economy.gate;

import static io.github.gavel.economy.gate.Counter.A;
import static io.github.gavel.economy.gate.Counter.B;
import static io.github.gavel.economy.gate.Counter.CHANNEL;
import static io.github.gavel.economy.gate.Counter.OTHER;
import static io.github.gavel.economy.gate.Counter.RATE;
import static io.github.gavel.economy.gate.Counter.TORRENT;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.economy.gate.GateEffect.Cause;
import io.github.gavel.economy.gate.GateEffect.Strike;
import io.github.gavel.economy.identity.InfoHash;
import io.github.gavel.economy.identity.PeerKey;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How long a payment may take, and what comes of prompt ones. */
@Tag("rule")
class ClockTest {
    private static final Duration MOMENT = Duration.ofNanos(1);
    private static final GateEffect STRIKE = new Strike(A, Cause.LATE);

    private Counter counter = Counter.open(new GateRules(8, true, 1 << 20));

    @Test
    void parksEverythingFiveSecondsAfterTheLastBlock() {
        counter.serveWhole(A, 0);
        counter.serve(A, 1, 0);
        counter.wait(seconds(5).minus(MOMENT));
        assertThat(overdue()).isFalse();
        counter.serve(A, 1, 1);
        counter.wait(MOMENT);
        assertThat(overdue()).isTrue();
        assertThat(counter.parks(A, 2, 0)).isTrue();
        assertThat(counter.parks(A, 1, 2)).as("of an open piece too").isTrue();
        counter.pay(A, 400, 0);
        assertThat(overdue()).isFalse();
        assertThat(counter.admits(A, 2, 0)).isTrue();
    }

    @Test
    void parksLaterOnAFarConnection() {
        counter.gate = counter.gate.measures(A, seconds(2));
        counter.serveWhole(A, 0);
        counter.wait(seconds(6).minus(MOMENT));
        assertThat(overdue()).isFalse();
        counter.wait(MOMENT);
        assertThat(overdue()).isTrue();
        counter.gate = counter.gate.measures(A, seconds(3));
        assertThat(overdue()).isFalse();
    }

    @Test
    void parksLaterAfterAPieceThatTookLong() {
        counter.serve(A, 0, 0, 1, 2);
        counter.wait(seconds(100));
        assertThat(overdue()).as("not whole yet").isFalse();
        counter.serve(A, 0, 3);
        counter.wait(seconds(200).minus(MOMENT));
        assertThat(overdue()).isFalse();
        counter.wait(MOMENT);
        assertThat(overdue()).isTrue();
    }

    @Test
    void parksOnlyTheTorrentWhoseClockRanOut() {
        connect(B, OTHER);
        counter.serveWhole(A, 0);
        counter.wait(seconds(5));
        assertThat(counter.gate.isOverdue(OTHER, counter.now)).isFalse();
        assertThat(counter.admits(B, 1, 0)).isTrue();
        PeerKey third = new PeerKey(3);
        connect(third, TORRENT);
        assertThat(counter.parks(third, 1, 0)).isTrue();
    }

    @Test
    void goesOnCountingForAPieceThatIsListedButNotPaid() {
        connect(B, OTHER);
        counter.serveWhole(A, 0);
        counter.wait(seconds(1));
        counter.pay(A, 399, 0);
        counter.wait(seconds(4).minus(MOMENT));
        assertThat(overdue()).isFalse();
        counter.wait(MOMENT);
        assertThat(overdue()).isTrue();
        assertThat(counter.gate.isOverdue(OTHER, counter.now)).isFalse();
        assertThat(counter.wait(seconds(25).minus(MOMENT))).isEmpty();
        assertThat(counter.wait(MOMENT)).containsExactly(STRIKE);
    }

    @Test
    void beginsToCountWithTheListForAPieceThatOthersFinished() {
        counter.serve(A, 0, 0);
        counter.wait(seconds(1_000));
        counter.pay(A, 99, 0);
        assertThat(overdue()).isFalse();
        counter.wait(seconds(5).minus(MOMENT));
        assertThat(overdue()).isFalse();
        counter.wait(MOMENT);
        assertThat(overdue()).isTrue();
    }

    @Test
    void strikesThirtySecondsAfterTheLastBlockOnce() {
        counter.serveWhole(A, 0);
        assertThat(counter.wait(seconds(30).minus(MOMENT))).isEmpty();
        assertThat(counter.wait(MOMENT)).containsExactly(STRIKE);
        assertThat(counter.wait(seconds(30))).isEmpty();
        counter.pay(A, 0, 0);
        assertThat(counter.wait(seconds(30))).as("listed meanwhile").isEmpty();
    }

    @Test
    void strikesForEachPieceThatIsLate() {
        counter.serveWhole(A, 0);
        counter.serveWhole(A, 1);
        counter.pay(A, 0, 1);
        assertThat(counter.wait(seconds(30))).containsExactly(STRIKE, STRIKE);
    }

    @Test
    void strikesLaterForAPieceThatTookLong() {
        counter.serve(A, 0, 0, 1, 2);
        counter.wait(seconds(10));
        counter.serve(A, 0, 3);
        assertThat(counter.wait(seconds(40).minus(MOMENT))).isEmpty();
        assertThat(counter.wait(MOMENT)).containsExactly(STRIKE);
    }

    @Test
    void strikesNobodyForAPieceThatIsNotWhole() {
        counter.serve(A, 0, 0, 1, 2);
        assertThat(counter.wait(seconds(10_000))).isEmpty();
    }

    @Test
    void waitsForEverOnAConnectionOfEndlessRoundTrips() {
        counter.gate = counter.gate.measures(A, Duration.ofSeconds(Long.MAX_VALUE));
        counter.serveWhole(A, 0);
        counter.wait(Duration.ofSeconds(Long.MAX_VALUE));
        assertThat(overdue()).isFalse();
    }

    @Test
    void opensTheWindowByAPieceForEveryThirtyTwoPromptPayments() {
        counter = Counter.open(new GateRules(1, true, 1 << 20));
        buy(0, 31);
        counter.serveWhole(A, 31);
        assertThat(counter.parks(A, 32, 0)).isTrue();
        counter.pay(A, 32 * 400, 31);
        counter.serveWhole(A, 32);
        assertThat(counter.admits(A, 33, 0)).isTrue();
        assertThat(counter.parks(A, 34, 0)).isTrue();
    }

    @Test
    void neverOpensTheWindowUnlessTheOwnerWantsIt() {
        counter = Counter.open();
        buy(0, 40);
        counter.serveWhole(A, 40);
        assertThat(counter.parks(A, 41, 0)).isTrue();
    }

    @Test
    void countsOnlyPromptPayments() {
        counter = Counter.open(new GateRules(1, true, 1 << 20));
        buy(0, 31);
        counter.serveWhole(A, 31);
        counter.wait(seconds(5));
        counter.pay(A, 32 * 400, 31);
        counter.serveWhole(A, 32);
        assertThat(counter.parks(A, 33, 0)).isTrue();
        counter.wait(seconds(5).minus(MOMENT));
        counter.pay(A, 33 * 400, 32);
        counter.serveWhole(A, 33);
        assertThat(counter.admits(A, 34, 0)).isTrue();
    }

    @Test
    void beginsAnewWithASmallWindowAfterAStrike() {
        counter = Counter.open(new GateRules(1, true, 1 << 20));
        buy(0, 32);
        assertThat(counter.gate.customer().window()).isEqualTo(2);
        counter.serveWhole(A, 32);
        Gate before = counter.gate;
        counter.wait(seconds(30));
        assertThat(counter.gate.customer().window()).isEqualTo(1);
        counter.gate = before;
        counter.fail(A, 32);
        counter.done(counter.gate.rehashed(A, 32, true, counter.now));
        assertThat(counter.gate.customer().window()).isEqualTo(1);
        counter.gate = before;
        counter.end(A, false);
        assertThat(counter.gate.customer().window()).isEqualTo(1);
        counter.gate = before;
        counter.pay(A, 33 * 400, 32);
        counter.end(A, false);
        assertThat(counter.gate.customer().window()).as("nothing was lost").isEqualTo(2);
    }

    private void buy(int first, int end) {
        for (int piece = first; piece < end; piece++) {
            counter.serveWhole(A, piece);
            counter.pay(A, (piece + 1) * 400L, piece);
        }
    }

    private boolean overdue() {
        return counter.gate.isOverdue(TORRENT, counter.now);
    }

    private void connect(PeerKey by, InfoHash torrent) {
        counter.accept(by, torrent, CHANNEL, 100_000);
        counter.quote(by, RATE);
    }

    private static Duration seconds(long seconds) {
        return Duration.ofSeconds(seconds);
    }
}
