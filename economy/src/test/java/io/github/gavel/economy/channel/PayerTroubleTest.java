package io.github.gavel.economy.channel;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.economy.channel.PayerRow.Status;
import io.github.gavel.economy.ledger.Channel;
import io.github.gavel.economy.ledger.Refusal;
import io.github.gavel.economy.message.SignedReceipt;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.time.LedgerTime;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whatever goes wrong, nobody forgets money and nobody waits for ever. */
@Tag("rule")
class PayerTroubleTest {
    private static final Order OPEN = new Order.Open(Cast.intent(1_000));
    private static final Order LOOK = new Order.Look(Cast.CHANNEL);
    private static final Order REFUND = new Order.Refund(Cast.CHANNEL);
    private static final Refusal UNKNOWN = new Refusal.UnknownChannel(Cast.CHANNEL);
    private static final Refusal POOR = new Refusal.Insufficient(Cast.ANN, Cast.grains(1_000), Cast.grains(3));
    private static final LedgerWord LIE = Cast.word(5, 999, 0);
    private static final Duration NEARLY = Cast.LIFE.minusMillis(1);

    private static PayerRun refused() {
        return PayerRun.intending(1_000).save().refused(OPEN, POOR).save();
    }

    private static LedgerWord until(LedgerTime expiry, Channel.State state) {
        SignedReceipt receipt = new SignedReceipt(Cast.receipt(2, 1_000, expiry), Cast.signature(2));
        return new LedgerWord(receipt, Optional.empty(), state);
    }

    @Test
    void aFrozenChannelIsTakenBackWhenItExpires() {
        PayerRun run = PayerRun.open(1_000).pay(5).save().answered(LIE);
        run.later(NEARLY).tick().does();
        run.later(Duration.ofMillis(1)).tick().submits(REFUND);
        run.later(Sent.PATIENCE).tick().submits(REFUND);
        run.answered(Cast.word(6, 1_000, 5)).does();
        run.answered(Cast.word(6, 1_000, 5, Channel.State.REFUNDED)).onlyPersists();
        assertThat(run.channel.row().status()).isEqualTo(Status.ENDED);
        assertThat(run.channel.row().spent()).isEqualTo(Cast.grains(5));
        assertThat(run.channel.fault()).isPresent();
        run.save().later(Sent.PATIENCE).tick().does();
    }

    @Test
    void aFrozenChannelBelievesOnlyHowMuchWasSettledOfAContradictingEnd() {
        PayerRun run = PayerRun.open(1_000).answered(LIE).answered(Cast.word(5, 999, 7, Channel.State.CLOSED));
        assertThat(run.channel.row().deposit()).isEqualTo(Cast.grains(1_000));
        assertThat(run.channel.row().settled()).isEqualTo(Cast.grains(7));
        assertThat(run.channel.fault())
                .contains(new ChannelFault.Contradiction(LIE.receipt().receipt()));
    }

    @Test
    void takesBackWhatExpiresWithoutAStore() {
        PayerRun run = PayerRun.open(1_000);
        run.then(run.channel.storeFailed(run.at)).later(Cast.LIFE).tick().submits(REFUND);
        run.answered(Cast.word(2, 1_000, 0, Channel.State.REFUNDED)).does();
        assertThat(run.channel.row().locked().amount()).isEqualTo(Amount.ZERO);
    }

    @Test
    void aBrokenStoreIsNoticedByAFrozenChannelToo() {
        PayerRun run = PayerRun.open(1_000).answered(LIE);
        run.then(run.channel.storeFailed(run.at)).freezes(new ChannelFault.StoreFailed());
    }

    @Test
    void showsNothingOnceItIsFrozenOrOver() {
        PayerRun frozen = PayerRun.open(1_000).answered(Cast.word(2, 1_200, 0)).answered(LIE);
        frozen.save().does();
        PayerRun.open(1_000)
                .answered(Cast.word(2, 1_000, 0, Channel.State.CLOSED))
                .save()
                .does();
    }

    @Test
    void asksWhetherALateCopyOpenedWhatWasRefused() {
        PayerRun restarted = PayerRun.restored(refused().channel.row()).submits(LOOK);
        restarted.refused(LOOK, UNKNOWN).does();
        restarted.later(Sent.PATIENCE).tick().does();
        assertThat(restarted.channel.row().status()).isEqualTo(Status.REFUSED);
        PayerRun opened = PayerRun.restored(refused().channel.row()).answered(Cast.word(1, 1_000, 0));
        assertThat(opened.channel.row().status()).isEqualTo(Status.OPEN);
    }

    @Test
    void isDoneWithWhatWasRefusedOnceNoLateCopyCanOpenIt() {
        PayerRun run = refused().later(NEARLY).tick().does();
        run.later(Duration.ofMillis(1)).tick().submits(LOOK);
        run.refused(LOOK, UNKNOWN).onlyPersists();
        assertThat(run.channel.row().status()).isEqualTo(Status.ENDED);
        assertThat(run.channel.row().spent()).isEqualTo(Amount.ZERO);
        run.save().later(Sent.PATIENCE).tick().does();
    }

    @Test
    void isDoneWithAnIntentThatIsFrozenAndWasNeverOpened() {
        PayerRun run = PayerRun.intending(1_000).save().answered(LIE).later(NEARLY);
        run.refused(REFUND, UNKNOWN).does();
        run.later(Duration.ofMillis(1)).tick().submits(REFUND);
        run.refused(REFUND, UNKNOWN).onlyPersists();
        assertThat(run.channel.row().status()).isEqualTo(Status.ENDED);
    }

    @Test
    void aLateDenialSaysNothingOfAChannelThatWasOpenedSince() {
        PayerRun run = PayerRun.restored(refused().channel.row()).answered(Cast.word(1, 1_000, 0));
        run.refused(LOOK, UNKNOWN).does();
        assertThat(run.channel.fault()).isEmpty();
    }

    @Test
    void freezesWhenItsChannelIsInUseAlready() {
        Refusal used = new Refusal.ChannelUsed(Cast.CHANNEL);
        PayerRun run = PayerRun.intending(1_000).save().refused(OPEN, used);
        run.freezes(new ChannelFault.Denied(OPEN, used));
        assertThat(run.channel.row().locked().amount()).isEqualTo(Cast.grains(1_000));
        run.refused(OPEN, POOR).does();
        assertThat(run.channel.row().status()).isEqualTo(Status.INTENDED);
    }

    @Test
    void asksWhenTheLedgerKnowsALaterExpiry() {
        LedgerTime later = Cast.EXPIRY.plus(Duration.ofHours(1));
        PayerRun run = PayerRun.open(1_000).later(Cast.LIFE).served().submits(REFUND);
        run.refused(REFUND, new Refusal.NotExpired(Cast.EXPIRY, Cast.START)).does();
        run.served().does();
        run.refused(REFUND, new Refusal.NotExpired(later, Cast.EXPIRY)).does();
        run.served().submits(LOOK);
        run.answered(until(later, Channel.State.OPEN)).save();
        assertThat(run.channel.row().locked().refundFrom()).isEqualTo(later);
        run.later(Duration.ofHours(1)).served().submits(REFUND);
    }

    @Test
    void keepsWhatIsLockedAndMaySettleOfAChannelThatLeftForTheHub() {
        PayerRun run = PayerRun.open(1_000).pay(15).save().answered(Cast.word(2, 1_000, 5, Channel.State.EXITED));
        assertThat(run.channel.row().status()).isEqualTo(Status.EXITED);
        assertThat(run.channel.row().spent()).isEqualTo(Cast.grains(run.mark()));
        assertThat(run.channel.row().locked()).isEqualTo(new Locked(Cast.grains(995), Cast.EXPIRY));
        assertThat(run.channel.allowsSuccessor(Cast.grains(1))).isTrue();
        run.save().pay(16).refuses(new PayerRefusal.NotOpen(Status.EXITED));
        run.later(Cast.LIFE).tick().does();
    }

    @Test
    void isNotIdleBecauseOpeningTookLong() {
        PayerRun run = PayerRun.intending(1_000).save().later(PayerChannel.IDLE);
        run.answered(Cast.word(1, 1_000, 0)).save().accepted(0);
        run.later(PayerChannel.IDLE.minusMillis(1)).tick().does();
        run.later(Duration.ofMillis(1)).tick().does(new PayerEffect.AskClose(Cast.voucher(0)));
    }

    @Test
    void aRefusalOfAnEarlierWishLeavesTheLaterOne() {
        LedgerTime soon = Cast.EXPIRY.plus(Cast.LIFE);
        LedgerTime later = soon.plus(Cast.LIFE);
        PayerRun extending = PayerRun.open(1_000).extend(soon).extend(later);
        extending.refused(new Order.Extend(Cast.CHANNEL, soon), new Refusal.NotLater(soon, soon));
        extending.later(Sent.PATIENCE).tick().submits(new Order.Extend(Cast.CHANNEL, later));
        Order.Close first = new Order.Close(Cast.CHANNEL, Amount.ZERO, Optional.of(Cast.signature(0)));
        PayerRun closing = PayerRun.open(1_000).pay(5).save().closed(0).closed(5);
        closing.refused(first, new Refusal.WrongSigner(Cast.ANN, Cast.CLOSER)).does();
        closing.later(Sent.PATIENCE).tick();
        assertThat(closing.effects)
                .singleElement()
                .isEqualTo(new PayerEffect.Submit(
                        new Order.Close(Cast.CHANNEL, Cast.grains(5), Optional.of(Cast.signature(5)))));
    }

    @Test
    void neverLocksMoreThanThereCanBe() {
        PayerRun run = PayerRun.open(1_000).topUp(7, Long.MAX_VALUE - 1_000).save();
        run.answered(Cast.word(2, 1_001, 0));
        assertThat(run.channel.row().topUp()).isPresent();
        assertThat(run.channel.row().locked().amount()).isEqualTo(Amount.MAX);
    }
}
