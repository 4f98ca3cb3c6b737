package io.github.gavel.economy.channel;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.economy.channel.PayerRefusal.Limit;
import io.github.gavel.economy.ledger.Refusal;
import io.github.gavel.economy.message.ViolationCode;
import io.github.gavel.economy.money.Amount;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("rule")
class PayerPayingTest {
    /** Eight parts of this for each of two channels are ten grains, two pieces. */
    private static final Allowance TEN = new Allowance(Cast.grains(5), Cast.grains(160), 2);

    @Test
    void signsOnlyOnceTheMarkIsOnDisk() {
        PayerRun run = PayerRun.open(1_000).pay(5, TEN).onlyPersists();
        assertThat(run.mark()).isEqualTo(10);
        run.save().signs(5);
        assertThat(run.channel.signed()).isEqualTo(Cast.grains(5));
    }

    @Test
    void signsAtOnceUpToTheMarkAndRaisesItAbove() {
        PayerRun run = PayerRun.open(1_000).pay(5, TEN).save();
        run.pay(10, TEN).signs(10);
        run.pay(11, TEN).onlyPersists();
        assertThat(run.mark()).isEqualTo(20);
        assertThat(run.channel.row().seen()).isEqualTo(Cast.grains(10));
    }

    @Test
    void signsTheLastOfSeveralThatWaitForTheDisk() {
        PayerRun run = PayerRun.open(1_000).pay(5, TEN);
        run.pay(9, TEN).does();
        run.pay(25, TEN).does();
        run.save().onlyPersists();
        run.save().signs(25);
    }

    @Test
    void signsTheSameAmountAgainButNeverALowerOne() {
        PayerRun run = PayerRun.open(1_000).pay(5, TEN);
        run.pay(5, TEN).does();
        run.save();
        run.pay(5, TEN).signs(5);
        run.pay(4, TEN).refuses(new PayerRefusal.Falling(Cast.grains(4), Cast.grains(5)));
        run.pay(15, TEN).pay(14, TEN).refuses(new PayerRefusal.Falling(Cast.grains(14), Cast.grains(15)));
    }

    @Test
    void neverReservesAboveTheDeposit() {
        PayerRun run = PayerRun.open(12).pay(12, TEN);
        assertThat(run.mark()).isEqualTo(12);
        run.pay(13, TEN).refuses(new PayerRefusal.Insufficient(Limit.DEPOSIT, Cast.grains(13), Cast.grains(12)));
    }

    @Test
    void neverReservesAboveTheBudget() {
        PayerRun run = PayerRun.open(1_000).pay(7, TEN).save();
        Allowance three = new Allowance(Cast.grains(5), Cast.grains(3), 1);
        run.pay(14, three).refuses(new PayerRefusal.Insufficient(Limit.BUDGET, Cast.grains(14), Cast.grains(13)));
        run.pay(13, three).save().signs(13);
        assertThat(run.mark()).isEqualTo(13);
    }

    @Test
    void paysUpToTheMarkWhenTheBudgetIsGone() {
        PayerRun run = PayerRun.open(1_000).pay(5, TEN).save();
        run.pay(10, new Allowance(Cast.grains(5), Amount.ZERO, 1)).signs(10);
    }

    @Test
    void countsItsMarkAsSpentUntilTheLedgerEndsTheChannel() {
        PayerRun run = PayerRun.open(1_000).pay(5, TEN);
        assertThat(run.channel.row().spent()).isEqualTo(Cast.grains(10));
        run.save().answered(Cast.word(2, 1_000, 5));
        assertThat(run.channel.row().spent()).isEqualTo(Cast.grains(10));
        assertThat(run.channel.row().locked().amount()).isEqualTo(Cast.grains(995));
        run.answered(Cast.word(3, 1_000, 5, io.github.gavel.economy.ledger.Channel.State.CLOSED));
        assertThat(run.channel.row().spent()).isEqualTo(Cast.grains(5));
        assertThat(run.channel.row().locked().amount()).isEqualTo(Amount.ZERO);
    }

    @Test
    void writesDownWhatItSignedWhenItsRunEnds() {
        PayerRun run = PayerRun.open(1_000).pay(5, TEN).save().pay(9, TEN);
        assertThat(run.channel.row().seen()).isEqualTo(Amount.ZERO);
        run.then(run.channel.stopping(run.at)).onlyPersists();
        assertThat(run.channel.row().seen()).isEqualTo(Cast.grains(9));
        assertThat(run.mark()).as("what will not be signed is free again").isEqualTo(9);
        run.save().then(run.channel.stopping(run.at)).does();
    }

    @Test
    void writesDownWhatItSignedThoughTheLedgerDoesNotKnowTheChannel() {
        PayerRun run = PayerRun.open(1_000).pay(5, TEN).save().topUp(1, 10).save();
        run.refused(
                new Order.TopUp(Cast.CHANNEL, Cast.command(1), Cast.grains(10)),
                new Refusal.UnknownChannel(Cast.CHANNEL));
        assertThat(run.channel.fault()).isPresent();
        run.then(run.channel.stopping(run.at)).onlyPersists();
        assertThat(run.channel.row().seen()).isEqualTo(Cast.grains(5));
    }

    @Test
    void signsNothingMoreOnceTheStoreHasFailed() {
        PayerRun run = PayerRun.open(1_000).pay(5, TEN).save().pay(11, TEN);
        PayerRow writing = run.channel.row();
        run.then(run.channel.storeFailed(run.at)).freezes(new ChannelFault.StoreFailed());
        run.then(run.channel.storeFailed(run.at)).does();
        run.then(run.channel.persisted(writing, run.at)).does();
        run.pay(5, TEN).refuses(new PayerRefusal.Frozen(new ChannelFault.StoreFailed()));
        run.topUp(9, 1).refuses(new PayerRefusal.Frozen(new ChannelFault.StoreFailed()));
        run.accepted(0).does();
        run.closed(5).does();
        run.end().does();
        run.answered(Cast.word(2, 1_000, 5)).does();
        run.refused(
                        new Order.Look(Cast.CHANNEL),
                        new io.github.gavel.economy.ledger.Refusal.UnknownChannel(Cast.CHANNEL))
                .does();
        run.then(run.channel.disowned(run.at)).does();
        run.acked(1_000).does();
        assertThat(run.channel.acked()).isEqualTo(Amount.ZERO);
        assertThat(run.channel.allowsSuccessor(Cast.grains(1))).isTrue();
    }

    @Test
    void ignoresAConfirmationOfWhatIsNotBeingWritten() {
        PayerRun run = PayerRun.open(1_000).pay(5, TEN);
        PayerRow old = PayerRun.open(1_000).channel.row();
        run.then(run.channel.persisted(old, run.at)).does();
        run.save().signs(5);
        run.then(run.channel.persisted(run.channel.row(), run.at)).does();
    }

    @Test
    void blamesThePayeeForAnAckOfMoreThanWasSigned() {
        PayerRun run = PayerRun.open(1_000).pay(5, TEN).save();
        run.acked(6).does(new PayerEffect.Violation(ViolationCode.ABOVE_SIGNED));
        assertThat(run.channel.acked()).isEqualTo(Amount.ZERO);
        run.acked(5).does();
        run.acked(3).does();
        assertThat(run.channel.acked()).isEqualTo(Cast.grains(5));
    }

    @Test
    void allowsASuccessorWhenFewerThanFourPiecesAreLeft() {
        PayerRun run = PayerRun.open(25);
        assertThat(run.channel.allowsSuccessor(Cast.grains(5))).isFalse();
        run.pay(5, TEN);
        assertThat(run.channel.allowsSuccessor(Cast.grains(5))).isFalse();
        run.pay(6, TEN);
        assertThat(run.channel.allowsSuccessor(Cast.grains(5))).isTrue();
        assertThat(PayerRun.intending(5).channel.allowsSuccessor(Cast.grains(5)))
                .isFalse();
    }
}
