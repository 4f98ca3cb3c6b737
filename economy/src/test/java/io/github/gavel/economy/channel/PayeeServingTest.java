package io.github.gavel.economy.channel;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.economy.channel.PayeeEffect.Accept;
import io.github.gavel.economy.channel.PayeeEffect.Ack;
import io.github.gavel.economy.channel.PayeeEffect.OpenGate;
import io.github.gavel.economy.channel.PayeeEffect.Violation;
import io.github.gavel.economy.ledger.Refusal;
import io.github.gavel.economy.message.RefusalCode;
import io.github.gavel.economy.message.ViolationCode;
import io.github.gavel.economy.money.Amount;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("rule")
class PayeeServingTest {
    private static final PayeeEffect LOOK = new PayeeEffect.Submit(new Order.Look(Cast.CHANNEL));

    private static Ack ack(long durable) {
        return new Ack(Cast.HERE, Cast.grains(durable));
    }

    private static OpenGate gate(long cumulative) {
        return new OpenGate(Cast.grains(cumulative));
    }

    private static PayeeEffect persists(PayeeRun run) {
        return new PayeeEffect.Persist(run.row());
    }

    @Test
    void acceptsOnceTheChannelIsOnDiskAndAsksTheLedgerAboutIt() {
        PayeeRun run = PayeeRun.unknown().shown(1, 100).onlyPersists();
        run.save().does(new Accept(Cast.HERE, Optional.empty()), LOOK);
        run.later(Sent.PATIENCE).tick().does(LOOK);
        run.answered(Cast.word(1, 100, 0)).later(Sent.PATIENCE).tick().does();
    }

    @Test
    void answersAnIdenticalOpenFromMemoryWithItsBestVoucher() {
        PayeeRun run = PayeeRun.open(100).paid(10).save();
        run.shown(Cast.THERE, 1, 100).does(new Accept(Cast.THERE, Optional.of(Cast.signed(10))));
    }

    @Test
    void namesInItsAcceptAVoucherThatWasNotYetOnDisk() {
        PayeeRun run = PayeeRun.open(100).paid(10).paid(20);
        run.shown(Cast.THERE, 1, 100).does();
        run.save();
        assertThat(run.effects).noneMatch(Accept.class::isInstance);
        run.save().does(ack(20), new Accept(Cast.THERE, Optional.of(Cast.signed(20))));
    }

    @Test
    void acceptsAfterTheTopUpIsOnDiskAndOnceHoweverOftenAsked() {
        PayeeRun run = PayeeRun.open(100).shown(2, 200).onlyPersists();
        run.shown(2, 200).does();
        run.save().does(new Accept(Cast.HERE, Optional.empty()));
        run.paid(150);
        assertThat(run.held()).isEqualTo(Cast.grains(150));
    }

    @Test
    void refusesWhatMayNotBeTaken() {
        PayeeRun run = PayeeRun.unknown().shown(1, 0);
        assertThat(run.effects)
                .singleElement()
                .matches(it -> it instanceof PayeeEffect.Refuse refuse
                        && refuse.to().equals(Cast.HERE)
                        && refuse.why().code() == RefusalCode.DEPOSIT);
        assertThat(run.channel.row()).isEmpty();
    }

    @Test
    void opensTheGateAtOnceAndAcknowledgesWhenItIsOnDisk() {
        PayeeRun run = PayeeRun.open(100).paid(10);
        run.does(gate(10), persists(run));
        run.save().does(ack(10));
    }

    @Test
    void acknowledgesWithEveryWriteHoweverManyArriveMeanwhile() {
        PayeeRun run = PayeeRun.open(100).paid(10).paid(20).does(gate(20));
        run.save().does(ack(10), persists(run));
        run.paid(30).save().does(ack(20), persists(run));
        run.save().does(ack(30));
    }

    @Test
    void acknowledgesToEveryConnectionWhatWasSaidThere() {
        PayeeRun run = PayeeRun.open(100).paid(10).paid(Cast.THERE, 5);
        run.save().does(ack(10), new Ack(Cast.THERE, Cast.grains(5)));
    }

    @Test
    void aLowerOrEqualVoucherAddsNothing() {
        PayeeRun run = PayeeRun.open(100).paid(10).save();
        run.paid(10).does(ack(10));
        run.paid(9).does(ack(9));
        run.paid(0).does(ack(0));
        assertThat(run.held()).isEqualTo(Cast.grains(10));
    }

    @Test
    void aWrongSignatureAndMoreThanTheDepositAreViolations() {
        PayeeRun run = PayeeRun.open(100);
        PayeeEffect wrong = new Violation(Cast.HERE, ViolationCode.WRONG_SIGNATURE);
        run.then(run.channel.paid(Cast.HERE, Cast.grains(1), Optional.of(Cast.signature(1)), false, run.at))
                .does(wrong);
        run.then(run.channel.paid(Cast.HERE, Cast.grains(1), Optional.empty(), true, run.at))
                .does(wrong);
        run.then(run.channel.paid(Cast.HERE, Amount.ZERO, Optional.of(Cast.signature(1)), true, run.at))
                .does(wrong);
        run.paid(101).does(new Violation(Cast.HERE, ViolationCode.ABOVE_DEPOSIT));
        run.paid(100);
        assertThat(run.held()).isEqualTo(Cast.grains(100));
        PayeeRun.unknown().paid(1).does(new Violation(Cast.HERE, ViolationCode.UNKNOWN_CHANNEL));
    }

    @Test
    void answersNobodyWhoHasLeft() {
        PayeeRun run = PayeeRun.open(100).paid(10).paid(Cast.THERE, 5);
        run.then(run.channel.disconnected(Cast.HERE, run.at)).does();
        run.save();
        assertThat(run.effects).contains(new Ack(Cast.THERE, Cast.grains(5))).doesNotContain(ack(10));
    }

    @Test
    void servesNothingOnceTheStoreHasFailedAndTriesToSettleWhatIsNowhereElse() {
        PayeeRun run = PayeeRun.open(100).paid(10);
        PayeeRow writing = run.row();
        run.then(run.channel.storeFailed())
                .does(
                        new PayeeEffect.Freeze(new ChannelFault.StoreFailed()),
                        new PayeeEffect.Submit(new Order.Settle(Cast.signed(10))))
                .freezes(new ChannelFault.StoreFailed());
        run.then(run.channel.storeFailed()).does();
        run.then(run.channel.persisted(writing, run.at)).does();
        run.paid(20).does();
        run.end().does();
        run.then(run.channel.disconnected(Cast.HERE, run.at)).does();
        run.then(run.channel.stopping(run.at)).does();
        run.answered(Cast.word(2, 100, 10)).does();
        run.refused(new Order.Look(Cast.CHANNEL), new Refusal.UnknownChannel(Cast.CHANNEL))
                .does();
        run.later(Cast.LIFE).tick().does();
        run.shown(1, 100);
        assertThat(run.effects)
                .containsExactly(new PayeeEffect.Refuse(
                        Cast.HERE,
                        new Admission.Refused(RefusalCode.TOO_MANY, java.util.List.of(), Duration.ofMinutes(10))));
        PayeeRun quiet = PayeeRun.open(100);
        quiet.then(quiet.channel.storeFailed()).does(new PayeeEffect.Freeze(new ChannelFault.StoreFailed()));
        PayeeRun settled = PayeeRun.open(100).paid(10).save().answered(Cast.word(2, 100, 10));
        settled.then(settled.channel.storeFailed()).does(new PayeeEffect.Freeze(new ChannelFault.StoreFailed()));
    }

    @Test
    void ignoresAConfirmationOfWhatIsNotBeingWritten() {
        PayeeRun run = PayeeRun.open(100).paid(10);
        run.then(run.channel.persisted(PayeeRun.open(100).row(), run.at)).does();
        run.save().does(ack(10));
    }
}
