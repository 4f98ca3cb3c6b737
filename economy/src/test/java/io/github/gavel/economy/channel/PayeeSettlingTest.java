package io.github.gavel.economy.channel;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.economy.channel.PayeeEffect.Behind;
import io.github.gavel.economy.channel.PayeeEffect.Lost;
import io.github.gavel.economy.channel.PayeeEffect.SendClose;
import io.github.gavel.economy.channel.PayeeEffect.Submit;
import io.github.gavel.economy.ledger.Channel;
import io.github.gavel.economy.ledger.Refusal;
import io.github.gavel.economy.message.RefusalCode;
import io.github.gavel.economy.message.SignedReceipt;
import io.github.gavel.economy.money.Amount;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("rule")
class PayeeSettlingTest {
    private static final Order CLOSE_AT_TEN = new Order.Close(Cast.CHANNEL, Cast.grains(10), Optional.empty());
    private static final Order LOOK = new Order.Look(Cast.CHANNEL);
    private static final Duration MINUTES = Settling.PERIOD;

    private static PayeeRun holding(long cumulative) {
        return PayeeRun.open(1_000).paid(cumulative).save();
    }

    private static Order settle(long cumulative) {
        return new Order.Settle(Cast.signed(cumulative));
    }

    @Test
    void settlesAtADisconnectAndACleanStopOnceTheVoucherIsOnDisk() {
        PayeeRun run = PayeeRun.open(1_000).paid(10);
        run.then(run.channel.disconnected(Cast.HERE, run.at)).does();
        run.save().settles(10);
        PayeeRun stopped = holding(10);
        stopped.then(stopped.channel.stopping(stopped.at)).settles(10);
        PayeeRun empty = PayeeRun.open(1_000);
        empty.then(empty.channel.stopping(empty.at)).does();
    }

    @Test
    void settlesAtStartAndAsksTheLedger() {
        PayeeRun run = PayeeRun.restored(holding(10).row()).settles(10);
        run.answered(Cast.word(2, 1_000, 10)).save().does();
        PayeeRun.restored(PayeeRun.open(1_000).row()).submits(LOOK);
    }

    @Test
    void settlesEveryFiveMinutesMoreThanSixteenPieces() {
        holding(161).later(MINUTES.minusNanos(1)).tick().does();
        holding(161).later(MINUTES).tick().settles(161);
        holding(160).later(MINUTES).tick().does();
        PayeeRun run = holding(161).later(MINUTES).tick();
        run.answered(Cast.word(2, 1_000, 161)).save();
        run.paid(500).save().later(MINUTES.minusNanos(1)).tick().does();
        run.later(Duration.ofNanos(1)).tick().settles(500);
    }

    @Test
    void settlesTheSameAgainUntilTheReceiptIsThere() {
        PayeeRun run = holding(161).later(MINUTES).tick();
        run.paid(200).save();
        assertThat(run.effects).noneMatch(Submit.class::isInstance);
        run.later(Sent.PATIENCE.minusMillis(1)).tick().does();
        run.later(Duration.ofMillis(1)).tick().settles(161);
        run.answered(Cast.word(2, 1_000, 161)).onlyPersists();
        run.save().later(Sent.PATIENCE).tick().does();
        assertThat(run.row().unsettled()).isEqualTo(Cast.grains(39));
    }

    @Test
    void settlesAtHalfOfTheLifeLeftAndAgainAtHalfOfTheRest() {
        Duration half = Cast.LIFE.dividedBy(2);
        PayeeRun run = holding(10).laterAtTheLedger(half.minusMillis(1)).tick().does();
        run.laterAtTheLedger(Duration.ofMillis(1)).tick().settles(10);
        run.answered(Cast.word(2, 1_000, 10)).save().paid(11).save();
        run.laterAtTheLedger(half.dividedBy(2).minusMillis(1)).tick().does();
        run.laterAtTheLedger(Duration.ofMillis(1)).tick().settles(11);
    }

    @Test
    void anOpenInBetweenDoesNotPutHalfOfTheLifeOff() {
        Duration half = Cast.LIFE.dividedBy(2);
        PayeeRun run = holding(10).laterAtTheLedger(half.minusMillis(1)).shown(1, 1_000);
        run.laterAtTheLedger(Duration.ofMillis(1)).tick().settles(10);
    }

    @Test
    void sixteenPiecesAreNotMoreThanSixteen() {
        holding(160).later(MINUTES).tick().does();
    }

    @Test
    void settlesTheNextVoucherIfNothingWasUnsettledAtHalfOfTheLife() {
        Duration half = Cast.LIFE.dividedBy(2);
        PayeeRun run = PayeeRun.open(1_000).laterAtTheLedger(half).tick().does();
        run.paid(10).save().tick().settles(10);
    }

    @Test
    void countsHalfOfALongerLifeFromItsExtension() {
        SignedReceipt longer =
                new SignedReceipt(Cast.receipt(2, 1_000, Cast.EXPIRY.plus(Cast.LIFE)), Cast.signature(2));
        PayeeRun run = holding(10).answered(new LedgerWord(longer, Optional.empty(), Channel.State.OPEN));
        run.save().laterAtTheLedger(Cast.LIFE.minusMillis(1)).tick().does();
        run.laterAtTheLedger(Duration.ofMillis(1)).tick().settles(10);
    }

    @Test
    void settlesAtTheMargin() {
        Duration quarters = Cast.LIFE.minus(Life.MARGIN);
        PayeeRun run =
                holding(10).laterAtTheLedger(quarters.minusMillis(1)).tick().settles(10);
        run.answered(Cast.word(2, 1_000, 10)).save().paid(11).save().tick().does();
        run.laterAtTheLedger(Duration.ofMillis(1)).tick().settles(11);
    }

    @Test
    void takesFromTheLedgerAVoucherThatItHasLost() {
        PayeeRun run = PayeeRun.restored(holding(10).row()).answered(Cast.word(3, 1_200, 30));
        assertThat(run.effects).startsWith(new Behind(Cast.grains(10), Cast.grains(30)));
        assertThat(run.row().held()).contains(Cast.signed(30));
        assertThat(run.row().unsettled()).isEqualTo(Amount.ZERO);
        run.answered(Cast.word(2, 1_200, 10)).does();
        run.answered(Cast.word(4, 1_200, 29))
                .freezes(new ChannelFault.Contradiction(Cast.receipt(4, 1_200, Cast.EXPIRY)));
    }

    @Test
    void freezesOverWordsThatCannotBeTrue() {
        holding(10)
                .answered(Cast.word(2, 999, 0))
                .freezes(new ChannelFault.Contradiction(Cast.receipt(2, 999, Cast.EXPIRY)));
        for (Refusal refusal : new Refusal[] {
            new Refusal.UnknownChannel(Cast.CHANNEL),
            new Refusal.WrongSigner(Cast.ANN, Cast.SIGNER),
            new Refusal.AboveDeposit(Cast.grains(10), Cast.grains(9)),
            new Refusal.NotYetSettled(Cast.grains(9), Cast.grains(10))
        }) {
            holding(10).refused(settle(10), refusal).freezes(new ChannelFault.Denied(settle(10), refusal));
        }
        holding(10).refused(settle(10), new Refusal.IdTaken(Cast.command(1))).does();
    }

    @Test
    void closesOnDiskBeforeItSaysSoThenSettlesThenEndsTheChannel() {
        PayeeRun run = holding(10).end();
        run.does(new PayeeEffect.Persist(run.row()), new Submit(settle(10)));
        run.shown(1, 1_000);
        assertThat(run.effects)
                .containsExactly(new PayeeEffect.Refuse(
                        Cast.HERE, new Admission.Refused(RefusalCode.CLOSED, java.util.List.of(10L), Duration.ZERO)));
        run.save().does(new SendClose(Cast.grains(10)));
        run.answered(Cast.word(2, 1_000, 10));
        assertThat(run.effects).contains(new Submit(CLOSE_AT_TEN));
        run.save().later(Sent.PATIENCE).tick().submits(CLOSE_AT_TEN);
        run.answered(Cast.word(3, 1_000, 10, Channel.State.CLOSED)).save();
        run.later(Sent.PATIENCE).tick().does();
        assertThat(run.row().hasEnded()).isTrue();
    }

    @Test
    void closesAnUnpaidChannelAtNothing() {
        PayeeRun run = PayeeRun.open(1_000).end().save();
        run.does(new SendClose(Amount.ZERO), new Submit(new Order.Close(Cast.CHANNEL, Amount.ZERO, Optional.empty())));
        run.end().does(new SendClose(Amount.ZERO));
        PayeeRun.unknown().end().does();
    }

    @Test
    void admitsNothingOnceClosed() {
        PayeeRun run = holding(10).end().save();
        run.paid(20).does(new PayeeEffect.Ack(Cast.HERE, Cast.grains(10)));
        assertThat(run.held()).isEqualTo(Cast.grains(10));
    }

    @Test
    void closesAgainAfterARestart() {
        PayeeRun run = PayeeRun.restored(holding(10).row().whenClosed()).settles(10);
        run.answered(Cast.word(2, 1_000, 10));
        assertThat(run.effects).contains(new Submit(CLOSE_AT_TEN));
    }

    @Test
    void closesAfterTenIdleMinutes() {
        PayeeRun run = holding(10).later(Duration.ofMinutes(1)).paid(11).save();
        run.later(PayeeChannel.IDLE.minusMillis(1))
                .then(run.channel.tick(Cast.grains(10), false, run.at))
                .does();
        run.later(Duration.ofMillis(1));
        PayeeChannel idle = run.channel;
        run.tick().does();
        run.then(idle.tick(Cast.grains(10), false, run.at));
        run.does(new PayeeEffect.Persist(run.row()), new Submit(settle(11)));
        assertThat(run.row().closed()).isTrue();
        run.save().then(run.channel.tick(Cast.grains(10), false, run.at)).does();
    }

    @Test
    void reportsWhatItLosesWhenTheChannelEndsBeforeItSettled() {
        Refusal ended = new Refusal.ChannelEnded(Cast.CHANNEL, Channel.State.REFUNDED, Cast.grains(4));
        PayeeRun run = holding(10).refused(settle(10), ended);
        assertThat(run.effects).startsWith(new Lost(Cast.grains(10), Cast.grains(4)));
        assertThat(run.row().hasEnded()).isTrue();
        assertThat(run.row().unsettled()).isEqualTo(Amount.ZERO);
        run.save().refused(settle(10), ended).does();
        run.answered(Cast.word(5, 1_000, 10)).does();
        run.end().does();
        PayeeRun told = holding(10).answered(Cast.word(2, 1_000, 4, Channel.State.REFUNDED));
        assertThat(told.effects).startsWith(new Lost(Cast.grains(10), Cast.grains(4)));
        PayeeRun paid = holding(10).answered(Cast.word(2, 1_000, 10, Channel.State.REFUNDED));
        assertThat(paid.effects).noneMatch(Lost.class::isInstance);
    }

    @Test
    void keepsTheRowADayLongerThanTheChannelAndUntilItIsPaid() {
        Duration kept = Cast.LIFE.plus(PayeeRow.KEPT_AFTER_EXPIRY);
        PayeeEffect forget = new PayeeEffect.Forget(Cast.CHANNEL);
        PayeeRun run = PayeeRun.open(1_000).later(kept.minusMillis(1)).tick();
        assertThat(run.effects).doesNotContain(forget);
        run.later(Duration.ofMillis(1)).tick().does(forget);
        PayeeRun unpaid = holding(10).later(kept).tick();
        assertThat(unpaid.effects).doesNotContain(forget);
        unpaid.answered(Cast.word(2, 1_000, 10)).save().tick().does(forget);
    }
}
