package io.github.gavel.speed.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.economy.gate.Asked;
import io.github.gavel.economy.gate.GateEffect.Cleared;
import io.github.gavel.economy.gate.GateEffect.Redeemed;
import io.github.gavel.economy.gate.GateEffect.Strike;
import io.github.gavel.economy.gate.GateEffect.StrikeUndone;
import io.github.gavel.economy.gate.GateEffect.Violation;
import io.github.gavel.economy.gate.GateEffect.WrittenOff;
import io.github.gavel.economy.identity.ChannelId;
import io.github.gavel.economy.identity.PeerKey;
import io.github.gavel.economy.identity.Signature;
import io.github.gavel.economy.ledger.Voucher;
import io.github.gavel.economy.message.RefusalCode;
import io.github.gavel.economy.message.SpeedMessage;
import io.github.gavel.economy.money.Amount;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NamedLatePaymentsTest {
    private static final long PRICE = 1_000;
    private static final long PIECE = PRICE * Counter.BLOCKS;
    private static final Duration A_WHILE = Duration.ofSeconds(11);

    private final Counter counter = new Counter(100 * PIECE);

    @Test
    void latePaymentOnTheNextConnectionTakesTheStrikeBack() {
        Stage stage = Stage.of(1, PRICE, 100);
        Party buyer = stage.buyer(3_000);
        Line line = stage.connect(buyer);
        stage.untilExposed(line, 2 * PRICE);
        line.snap();
        stage.run(2);
        assertThat(stage.incidents()).hasSize(1);
        long lost = stage.world().coverage().of("a piece is written off");
        assertThat(lost).isEqualTo(1);

        Line again = stage.connect(buyer);
        stage.until("it is paid late", () -> stage.world().coverage().of("a written off piece is paid late") == 1);
        assertThat(stage.incidents()).as("as if nothing had been").isEmpty();
        stage.untilHas(buyer, 100);
        Amount owed = stage.owed(again);
        stage.ends();
        assertThat(stage.settled(buyer, 0).minus(owed).grains() % PRICE).isZero();
        assertThat(stage.settled(buyer, 0)).as("and the blocks of before").isGreaterThan(owed);
    }

    @Test
    void nothingIsPaidLateAfterACrashOfThePayerAndItBuysThePieceAgain() {
        Stage stage = Stage.of(1, PRICE, 30);
        Party buyer = stage.buyer(3_000);
        Line line = stage.connect(buyer);
        stage.untilExposed(line, 3 * PRICE);
        Amount before = stage.gate(line).settled();
        buyer.crash();
        stage.run(2);
        buyer.start();
        Line again = stage.connect(buyer);
        stage.untilHas(buyer, 30);
        Amount since = stage.owed(again);
        assertThat(stage.world().coverage().of("a late payment")).isZero();
        assertThat(stage.world().coverage().of("a piece is written off")).isEqualTo(1);
        assertThat(stage.strikes()).isZero();
        stage.ends();
        assertThat(stage.settled(buyer, 0)).isEqualTo(before.plus(since));
        assertThat(stage.channel(buyer, 1, stage.seed())).isEmpty();
    }

    @Test
    void latePaymentAfterACrashOfTheProviderIsTakenForWhatItIsAndTheNextPiecesClear() {
        Stage stage = Stage.of(1, PRICE, 30);
        Party buyer = stage.buyer(3_000);
        Line line = stage.connect(buyer);
        stage.untilExposed(line, 3 * PRICE);
        stage.seed().crash();
        stage.run(2);
        stage.seed().start();
        Line again = stage.connect(buyer);
        stage.untilHas(buyer, 30);
        stage.run(3);
        assertThat(stage.world().coverage().of("a late payment")).isPositive();
        assertThat(stage.world().coverage().of("a written off piece is paid late"))
                .as("the provider knows of none")
                .isZero();
        assertThat(stage.open(again)).isEmpty();
        assertThat(stage.gate(again).cleared(stage.deal(again).channel.orElseThrow()))
                .isEqualTo(stage.holding(again).channel.signed());
        assertThat(stage.incidents()).isEmpty();
        Amount signed = stage.holding(again).channel.signed();
        stage.ends();
        assertThat(stage.settled(buyer, 0)).isEqualTo(signed);
    }

    @Test
    void latePaymentOfLessThanWhatArrivedIsKeptAndUndoesNothing() {
        PeerKey first = counter.connects(1, PRICE);
        assertThat(counter.gets(first, 7, 0, 2)).isTrue();
        counter.passes(A_WHILE);
        counter.leaves(first);
        assertThat(counter.heard(WrittenOff.class))
                .containsExactly(new WrittenOff(first, Counter.TORRENT, 7, Amount.grains(3 * PRICE)));

        PeerKey second = counter.connects(2, PRICE);
        counter.pays(second, 2 * PRICE, List.of(), Counter.late(7, 2 * PRICE));
        assertThat(counter.heard(Redeemed.class)).isEmpty();
        assertThat(counter.heard(StrikeUndone.class)).isEmpty();
        assertThat(counter.heard(Violation.class)).isEmpty();
        assertThat(counter.cleared()).isEqualTo(2 * PRICE);

        counter.pays(second, 5 * PRICE, List.of(), Counter.late(7, 3 * PRICE));
        assertThat(counter.heard(Redeemed.class)).hasSize(1);
        assertThat(counter.heard(StrikeUndone.class)).containsExactly(new StrikeUndone(first));
    }

    @Test
    void latePaymentNeedNotNameWhatLeftInTheLastTenSeconds() {
        PeerKey first = counter.connects(1, PRICE);
        assertThat(counter.gets(first, 7, 0, 1)).isTrue();
        counter.passes(A_WHILE);
        assertThat(counter.gets(first, 7, 2, 2)).isTrue();
        counter.leaves(first);
        PeerKey second = counter.connects(2, PRICE);
        counter.pays(second, 2 * PRICE, List.of(), Counter.late(7, 2 * PRICE));
        assertThat(counter.heard(Redeemed.class)).hasSize(1);
        assertThat(counter.heard(StrikeUndone.class)).hasSize(1);
    }

    @Test
    void latePaymentForAPieceThatNobodyKnowsIsNoViolationAndUndoesNothing() {
        PeerKey first = counter.connects(1, PRICE);
        assertThat(counter.gets(first, 7, 0, 3)).isTrue();
        counter.leaves(first);
        PeerKey second = counter.connects(2, PRICE);
        assertThat(counter.gets(second, 8, 0, 3)).isTrue();
        counter.pays(second, 2 * PIECE, List.of(8), Counter.late(9, PIECE));
        assertThat(counter.heard(Violation.class)).isEmpty();
        assertThat(counter.heard(Redeemed.class)).isEmpty();
        assertThat(counter.cleared()).as("its grains are in the sum").isEqualTo(2 * PIECE);
        assertThat(counter.heard(Cleared.class)).hasSize(1);
    }

    @Test
    void latePaymentAfterTenMinutesUndoesNothing() {
        PeerKey first = counter.connects(1, PRICE);
        assertThat(counter.gets(first, 7, 0, 3)).isTrue();
        counter.leaves(first);
        counter.passes(Duration.ofMinutes(10));
        PeerKey second = counter.connects(2, PRICE);
        counter.pays(second, PIECE, List.of(), Counter.late(7, PIECE));
        assertThat(counter.heard(Redeemed.class)).isEmpty();
        assertThat(counter.heard(Violation.class)).isEmpty();
        assertThat(counter.heard(Strike.class)).hasSize(1);
    }

    @Test
    void aDepositThatWouldEndInMidPieceBeginsNone() {
        Counter poor = new Counter(PIECE + PIECE / 2);
        PeerKey by = poor.connects(1, PRICE);
        assertThat(poor.gets(by, 0, 0, 3)).isTrue();
        poor.pays(by, PIECE, List.of(0));
        Asked.Parked parked = (Asked.Parked) poor.asks(by, 1, 0);
        Asked.Refused refused = parked.refused().orElseThrow();
        assertThat(refused.code()).isEqualTo(RefusalCode.DEPOSIT);
        assertThat(refused.numbers()).containsExactly(PIECE + 1, PIECE / 2);
        assertThat(((Asked.Parked) poor.asks(by, 1, 1)).refused()).as("once").isEmpty();
        assertThat(poor.gate.openPieces(Counter.TORRENT)).isEmpty();
        assertThat(poor.gate.exposed()).isEqualTo(Amount.ZERO);
    }

    @Test
    void twoHalfPiecesAtWindowOneAreOnePieceThatEitherConnectionEnds() {
        PeerKey one = counter.connects(1, PRICE);
        PeerKey two = counter.connects(2, 2 * PRICE);
        assertThat(counter.gets(one, 5, 0, 1)).isTrue();
        assertThat(counter.asks(two, 6, 0)).as("another piece").isInstanceOf(Asked.Parked.class);
        assertThat(counter.asks(two, 5, 1)).as("a block twice").isInstanceOf(Asked.Parked.class);
        assertThat(counter.gets(two, 5, 2, 3)).isTrue();
        assertThat(counter.gate.openPieces(Counter.TORRENT)).containsExactly(5);
        assertThat(counter.gate.exposed()).isEqualTo(Amount.grains(6 * PRICE));

        counter.pays(one, 2 * PRICE, List.of(5));
        assertThat(counter.asks(one, 6, 0)).as("the other half is open").isInstanceOf(Asked.Parked.class);
        counter.pays(two, 6 * PRICE, List.of(5));
        assertThat(counter.gate.exposed()).isEqualTo(Amount.ZERO);
        assertThat(counter.asks(one, 6, 0)).isInstanceOf(Asked.Admitted.class);
        assertThat(counter.cleared()).isEqualTo(6 * PRICE);
    }

    @Test
    void vouchersThatTwoConnectionsReorderClearBothPieces() {
        PeerKey one = counter.connects(1, PRICE);
        PeerKey two = counter.connects(2, PRICE);
        assertThat(counter.gets(one, 5, 0, 1)).isTrue();
        assertThat(counter.gets(two, 5, 2, 3)).isTrue();
        counter.pays(two, 4 * PRICE, List.of(5));
        assertThat(counter.heard(Cleared.class)).hasSize(1);
        counter.pays(one, 2 * PRICE, List.of(5));
        assertThat(counter.heard(Cleared.class)).hasSize(2);
        assertThat(counter.heard(Violation.class)).isEmpty();
        assertThat(counter.cleared()).isEqualTo(4 * PRICE);
        assertThat(counter.gate.openPieces(Counter.TORRENT)).isEmpty();
    }

    @Test
    void theGateIsToldTheHighestVoucherHoweverLowTheLastOneIs() {
        Stage stage = Stage.of(1, PRICE, 400);
        Party buyer = stage.buyer(3_000, Lie.LISTS_WHAT_WAS_NEVER_SENT);
        Line one = stage.connect(buyer);
        stage.untilAccepted(one);
        Line two = stage.connect(buyer);
        stage.untilAccepted(two);
        ChannelId id = stage.deal(two).channel.orElseThrow();
        Holding holding = stage.holding(two);
        Amount deposit = holding.channel.row().deposit();
        one.say(pay(holding, id, 5_000, List.of(2_000_000)));
        stage.run(1);
        assertThat(one.isUp()).as("after a violation").isFalse();
        assertThat(stage.gate(two).left(id)).as("that is not heard").isEqualTo(deposit);

        two.say(pay(holding, id, 1_000, List.of()));
        stage.run(1);
        assertThat(stage.gate(two).left(id)).isEqualTo(deposit.minus(Amount.grains(5_000)));
    }

    private static SpeedMessage.Pay pay(Holding holding, ChannelId id, long grains, List<Integer> verified) {
        Voucher voucher = new Voucher(id, Amount.grains(grains));
        Signature signature = Fakes.voucher(holding.signer, voucher);
        return new SpeedMessage.Pay(
                (int) holding.nonce,
                verified,
                List.of(),
                List.of(),
                false,
                voucher.cumulative(),
                Optional.of(signature));
    }
}
