package io.github.gavel.economy.channel;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.economy.channel.PayerRow.Status;
import io.github.gavel.economy.ledger.Channel;
import io.github.gavel.economy.ledger.Refusal;
import io.github.gavel.economy.message.ViolationCode;
import io.github.gavel.economy.time.LedgerTime;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("rule")
class PayerEndingTest {
    private static final Order REFUND = new Order.Refund(Cast.CHANNEL);
    private static final Order LOOK = new Order.Look(Cast.CHANNEL);
    private static final PayerEffect VIOLATION_ABOVE = new PayerEffect.Violation(ViolationCode.ABOVE_SIGNED);

    private static Refusal ended(long settled) {
        return new Refusal.ChannelEnded(Cast.CHANNEL, Channel.State.CLOSED, Cast.grains(settled));
    }

    private static PayerEffect asks(long cumulative) {
        return new PayerEffect.AskClose(Cast.voucher(cumulative));
    }

    private static Order.Close close(long last) {
        return new Order.Close(Cast.CHANNEL, Cast.grains(last), Optional.of(Cast.signature(last)));
    }

    @Test
    void asksForTheEndAfterTenMinutesWithoutAnAward() {
        PayerRun run = PayerRun.open(1_000);
        run.later(Duration.ofMinutes(9)).then(run.channel.tick(true, run.at)).does();
        run.later(PayerChannel.IDLE.minusMillis(1)).tick().does();
        run.later(Duration.ofMillis(1)).tick().does(asks(0));
        run.later(Duration.ofMinutes(1)).tick().does();
    }

    @Test
    void anIntentIsNotIdle() {
        PayerRun run = PayerRun.intending(1_000).save();
        run.later(PayerChannel.IDLE).tick().submits(new Order.Open(Cast.intent(1_000)));
        run.answered(Cast.word(1, 1_000, 0)).save();
        assertThat(run.effects).noneMatch(PayerEffect.AskClose.class::isInstance);
    }

    @Test
    void asksOnceTheLastPaymentIsSignedAndAgainWhenAccepted() {
        PayerRun run = PayerRun.open(1_000).pay(5);
        run.end().does();
        run.save().does(new PayerEffect.Sign(Cast.voucher(5)), asks(5));
        run.pay(6).refuses(new PayerRefusal.Ending(Cast.grains(5)));
        run.topUp(3, 5).refuses(new PayerRefusal.Ending(Cast.grains(5)));
        run.extend(Cast.EXPIRY.plus(Cast.LIFE)).refuses(new PayerRefusal.Ending(Cast.grains(5)));
        run.accepted(5).does(asks(5));
        assertThat(run.channel.allowsSuccessor(Cast.grains(1))).isTrue();
    }

    @Test
    void asksAfterARestartOnlyOnceItKnowsWhatItSigned() {
        PayerRow row = PayerRun.open(1_000).pay(5).channel.row();
        PayerRun run = PayerRun.restored(row);
        run.end().does();
        run.accepted(5).does(asks(5));
    }

    @Test
    void showsTheLedgerThePayeesWordUntilTheChannelHasEnded() {
        PayerRun run = PayerRun.open(1_000).pay(5).save();
        run.closed(5).submits(close(5));
        Refusal notYet = new Refusal.NotYetSettled(Cast.grains(0), Cast.grains(5));
        for (int seconds : List.of(1, 2, 4, 8, 16, 30, 30)) {
            run.refused(close(5), notYet).does();
            run.later(Duration.ofSeconds(seconds).minusMillis(1)).tick().does();
            run.later(Duration.ofMillis(1)).tick().submits(close(5));
        }
        run.answered(Cast.word(3, 1_000, 5, Channel.State.CLOSED)).onlyPersists();
        run.save().later(Cast.LIFE).tick().does();
        assertThat(run.channel.row().status()).isEqualTo(Status.ENDED);
        assertThat(run.channel.allowsSuccessor(Cast.grains(1))).isTrue();
        run.answered(Cast.word(4, 1_000, 0)).does();
    }

    @Test
    void dropsAWordThatTheLedgerDoesNotTake() {
        PayerRun run = PayerRun.open(1_000).closed(0);
        run.refused(close(0), new Refusal.WrongSigner(Cast.ANN, Cast.CLOSER)).does(asks(0));
        run.later(Sent.PATIENCE).tick().does();
    }

    @Test
    void signsNothingOnceThePayeeHasClosed() {
        PayerRun run = PayerRun.open(1_000).pay(5);
        run.closed(0).submits(close(0));
        run.save().does();
        assertThat(run.channel.signed()).isEqualTo(Cast.grains(0));
    }

    @Test
    void takesNoCloseAboveWhatItSignedNorBelowWhatWasAcked() {
        PayerRun run = PayerRun.open(1_000).pay(5).save().acked(4);
        run.closed(6).does(VIOLATION_ABOVE);
        run.closed(3).does(new PayerEffect.Violation(ViolationCode.BELOW_PAID));
        run.closed(4).submits(close(4));
        PayerRow row = PayerRun.open(1_000).pay(5).channel.row();
        long mark = row.mark().grains();
        PayerRun.restored(row).closed(mark + 1).does(VIOLATION_ABOVE);
        PayerRun.restored(row).answered(Cast.word(1, 1_000, 0)).closed(mark).submits(close(mark));
    }

    @Test
    void takesBackWhatIsLeftFromTheMomentOfExpiryOn() {
        PayerRun run = PayerRun.open(1_000).pay(5).save();
        LedgerTime justBefore = new LedgerTime(Cast.EXPIRY.epochMillis() - 1);
        run.then(run.channel.tick(true, new Moment(run.at.tick(), justBefore))).does();
        run.then(run.channel.tick(true, new Moment(run.at.tick(), Cast.EXPIRY))).submits(REFUND);
        run.refused(REFUND, new Refusal.NotExpired(Cast.EXPIRY, Cast.START)).does();
        run.later(Cast.LIFE).then(run.channel.tick(true, run.at)).submits(REFUND);
        run.refused(REFUND, ended(5)).does();
        run.tick().submits(LOOK);
        run.answered(Cast.word(3, 1_000, 5, Channel.State.REFUNDED)).onlyPersists();
        assertThat(run.channel.row().spent()).isEqualTo(Cast.grains(5));
        run.save().later(Sent.PATIENCE).tick().does();
        run.refused(REFUND, ended(5)).does();
        run.refused(REFUND, ended(6)).does();
    }
}
