package io.github.gavel.economy.channel;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.economy.channel.PayerRow.Status;
import io.github.gavel.economy.ledger.Channel;
import io.github.gavel.economy.ledger.Refusal;
import io.github.gavel.economy.money.Amount;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("rule")
class PayerOpeningTest {
    private static final Order OPEN = new Order.Open(Cast.intent(1_000));
    private static final Order LOOK = new Order.Look(Cast.CHANNEL);
    private static final Refusal POOR = new Refusal.Insufficient(Cast.ANN, Cast.grains(1_000), Cast.grains(3));

    @Test
    void writesItsIntentBeforeTheLedgerHearsOfIt() {
        PayerRun run = PayerRun.intending(1_000).onlyPersists();
        run.tick().does();
        run.save().submits(OPEN);
    }

    @Test
    void sendsTheSameOpenAgainAfterHalfAMinuteOfSilence() {
        PayerRun run = PayerRun.intending(1_000).save();
        run.later(Sent.PATIENCE.minusMillis(1)).tick().does();
        run.later(Duration.ofMillis(1)).tick().submits(OPEN);
        run.later(Sent.PATIENCE.minusMillis(1)).tick().does();
    }

    @Test
    void sendsTheSameOpenAgainAfterACrash() {
        PayerRow row = PayerRun.intending(1_000).channel.row();
        PayerRun.restored(row).submits(OPEN);
    }

    @Test
    void isUsableAndShownOnceTheReceiptIsOnDisk() {
        PayerRun run = PayerRun.intending(1_000).save();
        run.pay(1).refuses(new PayerRefusal.NotOpen(Status.INTENDED));
        run.answered(Cast.word(1, 1_000, 0)).onlyPersists();
        run.save().does(new PayerEffect.Show(Cast.signedReceipt(1, 1_000)));
        assertThat(run.channel.row().status()).isEqualTo(Status.OPEN);
    }

    @Test
    void countsItsDepositAsLockedUntilTheLedgerSaysOtherwise() {
        PayerRun run = PayerRun.intending(1_000).save();
        assertThat(run.channel.row().locked()).isEqualTo(new Locked(Cast.grains(1_000), Cast.EXPIRY));
        run.answered(Cast.word(1, 1_000, 0));
        assertThat(run.channel.row().locked().amount()).isEqualTo(Cast.grains(1_000));
    }

    @Test
    void locksNothingOnceRefusedAndIsOpenIfALateCopyOfTheOrderIsDone() {
        PayerRun run = PayerRun.intending(1_000).save().refused(OPEN, POOR).onlyPersists();
        run.save().later(Sent.PATIENCE).tick().does();
        assertThat(run.channel.row().status()).isEqualTo(Status.REFUSED);
        assertThat(run.channel.row().locked().amount()).isEqualTo(Amount.ZERO);
        assertThat(run.channel.allowsSuccessor(Cast.grains(1))).isTrue();
        run.answered(Cast.word(1, 1_000, 0)).save();
        assertThat(run.channel.row().status()).isEqualTo(Status.OPEN);
        run.refused(OPEN, POOR).does();
        assertThat(run.channel.row().status()).isEqualTo(Status.OPEN);
    }

    @Test
    void freezesOverAReceiptThatIsNotWhatItAskedFor() {
        PayerRun.intending(1_000)
                .save()
                .answered(Cast.word(1, 999, 0))
                .freezes(new ChannelFault.Contradiction(Cast.receipt(1, 999, Cast.EXPIRY)));
        PayerRun.open(1_000)
                .answered(Cast.word(2, 1_000, 0, Channel.State.OPEN))
                .onlyPersists()
                .answered(Cast.word(2, 1_001, 0))
                .freezes(new ChannelFault.Contradiction(Cast.receipt(2, 1_001, Cast.EXPIRY)));
    }

    @Test
    void freezesWhenWhatWasSettledFalls() {
        PayerRun run = PayerRun.open(1_000).pay(10).save().answered(Cast.word(3, 1_000, 10));
        run.answered(Cast.word(2, 1_000, 0)).does();
        run.answered(Cast.word(4, 1_000, 9))
                .freezes(new ChannelFault.Contradiction(Cast.receipt(4, 1_000, Cast.EXPIRY)));
    }

    @Test
    void writesATopUpBeforeTheLedgerHearsOfItAndTakesOneAtATime() {
        PayerRun run = PayerRun.open(1_000).topUp(7, 500).onlyPersists();
        assertThat(run.channel.row().locked().amount()).isEqualTo(Cast.grains(1_500));
        run.topUp(8, 1).refuses(new PayerRefusal.ToppingUp(Cast.command(7), Cast.grains(500)));
        Order order = new Order.TopUp(Cast.CHANNEL, Cast.command(7), Cast.grains(500));
        run.save().submits(order);
        run.later(Sent.PATIENCE).tick().submits(order);
        run.answered(Cast.word(2, 1_000, 0)).save();
        assertThat(run.channel.row().topUp()).isPresent();
        run.answered(Cast.word(3, 1_500, 0)).save();
        assertThat(run.channel.row().topUp()).isEmpty();
        assertThat(run.channel.row().locked().amount()).isEqualTo(Cast.grains(1_500));
        run.later(Sent.PATIENCE).tick().does();
    }

    @Test
    void aSmallerGrowthIsNotItsTopUp() {
        PayerRun run = PayerRun.open(1_000).topUp(7, 500).save().answered(Cast.word(2, 1_499, 0));
        assertThat(run.channel.row().topUp()).isPresent();
    }

    @Test
    void sendsATopUpAgainAfterACrashUnderItsOldNumber() {
        PayerRow row = PayerRun.open(1_000).topUp(7, 500).channel.row();
        PayerRun run = PayerRun.restored(row).submits(LOOK).answered(Cast.word(1, 1_000, 0));
        run.submits(new Order.TopUp(Cast.CHANNEL, Cast.command(7), Cast.grains(500)));
    }

    @Test
    void doesNotSendATopUpAgainThatArrivedThoughItsDiskDoesNotKnowYet() {
        PayerRun run = PayerRun.open(1_000).topUp(7, 500).save().answered(Cast.word(2, 1_500, 0));
        run.later(Sent.PATIENCE).tick().does();
    }

    @Test
    void forgetsATopUpThatIsRefused() {
        Order other = new Order.TopUp(Cast.CHANNEL, Cast.command(6), Cast.grains(500));
        Order order = new Order.TopUp(Cast.CHANNEL, Cast.command(7), Cast.grains(500));
        PayerRun run = PayerRun.open(1_000).topUp(7, 500).save();
        run.refused(other, POOR).does();
        run.refused(order, POOR).onlyPersists();
        assertThat(run.channel.row().topUp()).isEmpty();
    }

    @Test
    void refusesATopUpOfNothingOrOfMoreThanThereCanBe() {
        PayerRun run = PayerRun.open(1_000);
        run.topUp(7, 0).refuses(new PayerRefusal.NoTopUp(Amount.ZERO, Cast.grains(1_000)));
        long room = Long.MAX_VALUE - 1_000;
        run.topUp(7, room + 1).refuses(new PayerRefusal.NoTopUp(Cast.grains(room + 1), Cast.grains(1_000)));
        run.topUp(7, room).onlyPersists();
    }

    @Test
    void extendsUntilTheLedgerSaysSo() {
        PayerRun run = PayerRun.open(1_000);
        run.extend(Cast.EXPIRY).does();
        Order order = new Order.Extend(Cast.CHANNEL, Cast.EXPIRY.plus(Cast.LIFE));
        run.extend(Cast.EXPIRY.plus(Cast.LIFE)).submits(order);
        run.answered(Cast.word(2, 1_000, 0)).save().later(Sent.PATIENCE).tick().submits(order);
        run.refused(order, new Refusal.Expired(Cast.EXPIRY, Cast.EXPIRY)).does();
        run.later(Sent.PATIENCE).tick().does();
    }

    @Test
    void isDoneExtendingWhenTheReceiptSaysSo() {
        PayerRun run = PayerRun.open(1_000).extend(Cast.EXPIRY.plus(Cast.LIFE));
        run.answered(new LedgerWord(
                        new io.github.gavel.economy.message.SignedReceipt(
                                Cast.receipt(2, 1_000, Cast.EXPIRY.plus(Cast.LIFE)), Cast.signature(2)),
                        java.util.Optional.empty(),
                        Channel.State.OPEN))
                .save();
        run.later(Sent.PATIENCE).tick().does();
        assertThat(run.channel.row().expiry()).isEqualTo(Cast.EXPIRY.plus(Cast.LIFE));
    }

    @Test
    void asksTheLedgerAfterARestartAndWhenThePayeeDisownsTheChannel() {
        PayerRun run = PayerRun.restored(PayerRun.open(1_000).channel.row()).submits(LOOK);
        run.later(Sent.PATIENCE).tick().submits(LOOK);
        run.answered(Cast.word(1, 1_000, 0)).later(Sent.PATIENCE).tick().does();
        run.then(run.channel.disowned(run.at)).submits(LOOK);
    }

    @Test
    void freezesWhenTheLedgerDeniesAChannelItSignedFor() {
        Refusal unknown = new Refusal.UnknownChannel(Cast.CHANNEL);
        PayerRun run = PayerRun.open(1_000);
        run.then(run.channel.disowned(run.at)).submits(LOOK);
        run.refused(LOOK, unknown).freezes(new ChannelFault.Denied(LOOK, unknown));
    }
}
