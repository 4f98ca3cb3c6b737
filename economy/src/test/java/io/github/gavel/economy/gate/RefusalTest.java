package io.github.gavel.economy.gate;

import static io.github.gavel.economy.gate.Counter.A;
import static io.github.gavel.economy.gate.Counter.B;
import static io.github.gavel.economy.gate.Counter.BLOCK;
import static io.github.gavel.economy.gate.Counter.CHANNEL;
import static io.github.gavel.economy.gate.Counter.EXPIRY;
import static io.github.gavel.economy.gate.Counter.MOST;
import static io.github.gavel.economy.gate.Counter.NOON;
import static io.github.gavel.economy.gate.Counter.OTHER;
import static io.github.gavel.economy.gate.Counter.RATE;
import static io.github.gavel.economy.gate.Counter.SECOND;
import static io.github.gavel.economy.gate.Counter.TORRENT;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.economy.delivery.Layout;
import io.github.gavel.economy.gate.Asked.Refused;
import io.github.gavel.economy.gate.Gate.Channel;
import io.github.gavel.economy.message.RefusalCode;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.money.Rate;
import io.github.gavel.economy.time.LedgerTime;
import java.time.Duration;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Why nothing new is begun, on both sides of each limit. */
@Tag("rule")
class RefusalTest {
    private static final GateRules WIDE = new GateRules(8, false, 1 << 20);

    private Counter counter = Counter.of(WIDE);

    @Test
    void beginsAPieceThatTheDepositCoversToTheGrain() {
        open(MOST);
        assertThat(counter.left()).isEqualTo(MOST);
        assertThat(counter.admits(A, 0, 0)).isTrue();
        assertThat(counter.left()).isZero();
    }

    @Test
    void beginsNoPieceForWhichTheDepositLacksAGrainAndSaysSoOnce() {
        open(MOST - 1);
        assertThat(counter.refusal(A, 0, 0)).contains(refused(RefusalCode.DEPOSIT, MOST, MOST - 1));
        assertThat(counter.refusal(A, 0, 0)).isEmpty();
        assertThat(counter.refusal(A, 1, 0)).isEmpty();
        assertThat(counter.gate.openPieces(TORRENT)).isEmpty();
    }

    @Test
    void takesWhatOpenPiecesMayCostOffTheDeposit() {
        open(2 * MOST);
        counter.serve(A, 0, 0);
        assertThat(counter.left()).as("an epoch's grain more").isEqualTo(MOST - 1);
        assertThat(counter.refusal(A, 1, 0)).contains(refused(RefusalCode.DEPOSIT, MOST, MOST - 1));
        assertThat(counter.admits(A, 0, 1)).as("what was begun is finished").isTrue();
        assertThat(counter.refusal(A, 1, 0)).as("said before").isEmpty();
        counter.pass(A, 0, 1);
        counter.serve(A, 0, 2, 3);
        counter.pay(A, 400, 0);
        assertThat(counter.left()).isEqualTo(2 * MOST - 400);
        assertThat(counter.admits(A, 1, 0)).isTrue();
        assertThat(counter.refusal(A, 2, 0)).as("news again").isPresent();
    }

    @Test
    void takesListedPiecesOffTheDepositUntilTheyArePaid() {
        open(1_000);
        counter.serveWhole(A, 0);
        counter.pay(A, 399, 0);
        assertThat(counter.left()).isEqualTo(1_000 - 399 - 400);
        counter.pay(A, 400);
        assertThat(counter.left()).isEqualTo(600);
        counter.pay(A, 2_000);
        assertThat(counter.left()).isZero();
        assertThat(counter.gate.left(SECOND)).isEqualTo(Amount.ZERO);
    }

    @Test
    void countsOpenPiecesOfAllConnectionsAndTorrentsOnAChannel() {
        open(2 * MOST - 1);
        counter.accept(B, OTHER, CHANNEL, 2 * MOST - 1);
        counter.quote(B, RATE);
        counter.ask(A, 0, 0);
        assertThat(counter.refusal(B, 0, 0)).contains(refused(RefusalCode.DEPOSIT, MOST, MOST - 1));
        counter.accept(B, OTHER, SECOND, MOST);
        assertThat(counter.admits(B, 0, 0)).as("on another channel").isTrue();
        assertThat(counter.gate.left(SECOND)).isEqualTo(Amount.ZERO);
        assertThat(counter.left()).isEqualTo(MOST - 1);
    }

    @Test
    void beginsPiecesAgainAfterATopUp() {
        open(MOST - 1);
        counter.refusal(A, 0, 0);
        assertThat(counter.accept(A, TORRENT, CHANNEL, MOST)).containsExactly(new GateEffect.AskAgain());
        assertThat(counter.admits(A, 0, 0)).isTrue();
        assertThat(counter.refusal(A, 1, 0)).isPresent();
        counter.accept(A, TORRENT, CHANNEL, MOST + 5);
        assertThat(counter.refusal(A, 1, 0))
                .as("said for the new deposit")
                .contains(refused(RefusalCode.DEPOSIT, MOST, 5));
    }

    @Test
    void needsMoreOfTheDepositAtAHigherRate() {
        open(MOST);
        counter.quote(A, Rate.perGib(101L << 16));
        assertThat(counter.refusal(A, 0, 0)).contains(refused(RefusalCode.DEPOSIT, 405, MOST));
    }

    @Test
    void beginsNothingInTheLastHourOfAChannelAndSaysSoOnce() {
        open(100_000);
        LedgerTime hourBefore = NOON.plus(Duration.ofHours(23));
        counter.ledgerNow = NOON.plus(Duration.ofHours(23).minusMillis(1));
        assertThat(counter.admits(A, 0, 0)).isTrue();
        counter.ledgerNow = hourBefore;
        assertThat(counter.refusal(A, 1, 0)).contains(refused(RefusalCode.EXPIRY, 3_601, 3_600));
        assertThat(counter.admits(A, 0, 1)).isTrue();
        assertThat(counter.refusal(A, 1, 0)).isEmpty();
        counter.accept(A, TORRENT, CHANNEL, 100_000);
        counter.ledgerNow = EXPIRY.plus(Duration.ofHours(1));
        assertThat(counter.refusal(A, 1, 0)).contains(refused(RefusalCode.EXPIRY, 3_601, 0));
    }

    @Test
    void takesTheExpiryOfANewerReceipt() {
        open(100_000);
        counter.ledgerNow = EXPIRY;
        assertThat(counter.refusal(A, 0, 0)).isPresent();
        LedgerTime later = EXPIRY.plus(Duration.ofHours(2));
        Channel renewed = new Channel(CHANNEL, Amount.grains(100_000), later, Amount.ZERO);
        counter.done(counter.gate.accepts(A, TORRENT, Counter.LAYOUT, renewed, Duration.ZERO));
        assertThat(counter.admits(A, 0, 0)).isTrue();
    }

    @Test
    void leavesLongPiecesToCustomersThatSettledAsMuchAsOneCosts() {
        counter = Counter.of(new GateRules(8, false, 4 * BLOCK - 1));
        open(100_000);
        assertThat(counter.refusal(A, 0, 0)).contains(refused(RefusalCode.PIECE_TOO_LONG, 0, MOST));
        assertThat(counter.refusal(A, 0, 0)).isEmpty();
        settleElsewhere(400);
        assertThat(counter.gate.settled()).isEqualTo(Amount.grains(400));
        counter.accept(A, TORRENT, CHANNEL, 100_000);
        assertThat(counter.refusal(A, 0, 0)).contains(refused(RefusalCode.PIECE_TOO_LONG, 400, MOST));
        settleElsewhere(1);
        assertThat(counter.admits(A, 0, 0)).isTrue();
    }

    @Test
    void callsNoPieceLongThatIsAsLongAsTheLimit() {
        counter = Counter.of(new GateRules(8, false, 4 * BLOCK));
        open(100_000);
        assertThat(counter.admits(A, 0, 0)).isTrue();
    }

    @Test
    void admitsNothingAfterItsWordToEndTheChannelNotEvenOfTheOpenPiece() {
        open(100_000);
        counter.serveWhole(A, 0);
        counter.pay(A, 400, 0);
        counter.serve(A, 1, 0);
        counter.gate = counter.gate.closes(CHANNEL);
        assertThat(counter.refusal(A, 1, 1)).contains(refused(RefusalCode.CLOSED, 400));
        assertThat(counter.refusal(A, 2, 0)).isEmpty();
        assertThat(counter.pay(A, 500, 1)).contains(Counter.cleared(A, 1, 100));
        assertThat(counter.refusal(A, 2, 0)).isEmpty();
        counter.accept(A, TORRENT, SECOND, 100_000);
        assertThat(counter.admits(A, 2, 0)).isTrue();
        assertThat(counter.gate.closes(CHANNEL).left(CHANNEL)).isEqualTo(Amount.grains(99_500));
    }

    @Test
    void closesNothingThatItDoesNotKnow() {
        open(100_000);
        counter.gate = counter.gate.closes(SECOND);
        assertThat(counter.admits(A, 0, 0)).isTrue();
    }

    @Test
    void weighsTheLargestPieceAtTheHighestRate() {
        Layout huge = new Layout(Integer.MAX_VALUE, 100L * Integer.MAX_VALUE);
        counter = Counter.of(new GateRules(8, true, Integer.MAX_VALUE));
        counter.accept(A, TORRENT, huge, CHANNEL, Long.MAX_VALUE);
        counter.quote(A, Rate.MAX);
        assertThat(counter.admits(A, 0, 0)).isTrue();
        assertThat(counter.left()).isEqualTo(Long.MAX_VALUE - 1_999_999_999_068_677L - 1);
    }

    /** By a piece of another torrent, at a grain a byte. */
    private void settleElsewhere(int grains) {
        Layout small = new Layout(grains, grains);
        counter.accept(B, OTHER, small, SECOND, 100_000);
        counter.quote(B, Rate.perGib(1L << 30));
        counter.gate = ((Asked.Admitted) counter.ask(B, 0, 0, grains)).next();
        counter.gate = counter.gate.passes(B, 0, 0, grains, counter.now);
        counter.pay(B, SECOND, 800, 0);
        counter.end(B, false);
    }

    private void open(long deposit) {
        counter.accept(A, TORRENT, CHANNEL, deposit);
        counter.quote(A, RATE);
    }

    private static Refused refused(RefusalCode code, long... numbers) {
        return new Refused(code, LongStream.of(numbers).boxed().toList());
    }
}
