package io.github.gavel.economy.channel;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.economy.channel.PayeeEffect.Accept;
import io.github.gavel.economy.channel.PayeeEffect.Ack;
import io.github.gavel.economy.channel.PayeeEffect.Refuse;
import io.github.gavel.economy.channel.PayeeEffect.SendClose;
import io.github.gavel.economy.channel.PayeeEffect.Submit;
import io.github.gavel.economy.ledger.Channel;
import io.github.gavel.economy.ledger.Refusal;
import io.github.gavel.economy.message.RefusalCode;
import io.github.gavel.economy.money.Amount;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whatever goes wrong, nothing that was earned is forgotten and nothing closed is served. */
@Tag("rule")
class PayeeTroubleTest {
    private static final PayeeEffect LOOK = new Submit(new Order.Look(Cast.CHANNEL));
    private static final PayeeEffect FROZEN = new Refuse(Cast.HERE, Admission.Refused.FROZEN);

    private static PayeeEffect closed(long last) {
        return new Refuse(Cast.HERE, new Admission.Refused(RefusalCode.CLOSED, List.of(last), Duration.ZERO));
    }

    private static Refusal ended(Channel.State state, long settled) {
        return new Refusal.ChannelEnded(Cast.CHANNEL, state, Cast.grains(settled));
    }

    @Test
    void asksTheLedgerFirstAfterItLostItsStore() {
        PayeeRun run = PayeeRun.forgotten().shown(1, 100).does(LOOK);
        run.tick().does();
        run.later(Sent.PATIENCE).tick().does(LOOK);
        run.answered(Cast.word(3, 100, 40));
        run.does(new PayeeEffect.Behind(Amount.ZERO, Cast.grains(40)), new PayeeEffect.Persist(run.row()));
        run.save().does(new Accept(Cast.HERE, Optional.of(Cast.signed(40))));
        run.later(Sent.PATIENCE).tick().does();
    }

    @Test
    void doesNotServeAgainWhatItClosedBeforeItLostItsStore() {
        PayeeRun run = PayeeRun.forgotten().shown(1, 100).answered(Cast.word(3, 100, 40, Channel.State.CLOSED));
        run.save().does(closed(40));
        run.shown(1, 100).does(closed(40));
    }

    @Test
    void refusesWhomItWouldHaveAcceptedWhenTheChannelEndsMeanwhile() {
        PayeeRun run = PayeeRun.open(100).paid(10).shown(2, 100).end();
        run.save();
        assertThat(run.effects).doesNotContain(closed(10)).noneMatch(Accept.class::isInstance);
        run.save();
        assertThat(run.effects).contains(closed(10), new SendClose(Cast.grains(10)));
    }

    @Test
    void leavesNobodyWaitingWhenItFreezes() {
        PayeeRun run = PayeeRun.unknown().shown(1, 100);
        run.then(run.channel.storeFailed()).does(new PayeeEffect.Freeze(new ChannelFault.StoreFailed()), FROZEN);
        PayeeRun paying = PayeeRun.open(100).paid(10);
        PayeeEffect.Freeze lied =
                new PayeeEffect.Freeze(new ChannelFault.Contradiction(Cast.receipt(2, 99, Cast.EXPIRY)));
        PayeeEffect.Submit last = new PayeeEffect.Submit(new Order.Settle(Cast.signed(10)));
        paying.answered(Cast.word(2, 99, 0)).does(lied, last);
        assertThat(paying.answered(Cast.word(3, 99, 0)).effects).as("once").isEmpty();
    }

    @Test
    void keepsItsVoucherForTheHubWhenTheChannelHasLeft() {
        PayeeRun run = PayeeRun.open(100).paid(10).save().answered(Cast.word(2, 100, 4, Channel.State.EXITED));
        assertThat(run.effects).noneMatch(PayeeEffect.Lost.class::isInstance);
        assertThat(run.row().unsettled()).isEqualTo(Cast.grains(6));
        run.save().paid(20).does(new Ack(Cast.HERE, Cast.grains(10)));
        run.shown(2, 100).does(closed(10));
        run.later(Cast.LIFE.plus(PayeeRow.KEPT_AFTER_EXPIRY)).tick().does();
        PayeeRun told = PayeeRun.open(100).paid(10).save();
        told.refused(new Order.Settle(Cast.signed(10)), ended(Channel.State.EXITED, 4));
        assertThat(told.effects).noneMatch(PayeeEffect.Lost.class::isInstance);
        assertThat(told.row().unsettled()).isEqualTo(Cast.grains(6));
        PayeeRun older = PayeeRun.open(100).refused(new Order.Look(Cast.CHANNEL), ended(Channel.State.EXITED, 4));
        assertThat(older.row().unsettled()).isEqualTo(Amount.ZERO);
    }

    @Test
    void remembersAClosedChannelUntilTheLedgerHasEndedIt() {
        PayeeRun run = PayeeRun.open(100).end().save();
        run.later(Cast.LIFE.plus(PayeeRow.KEPT_AFTER_EXPIRY)).tick();
        assertThat(run.effects).doesNotContain(new PayeeEffect.Forget(Cast.CHANNEL));
        run.answered(Cast.word(2, 100, 0, Channel.State.CLOSED)).tick().does();
        run.save().tick().does(new PayeeEffect.Forget(Cast.CHANNEL));
    }

    @Test
    void acknowledgesTheHighestThatWaitsThoughALowerOneCameAfter() {
        PayeeRun run = PayeeRun.open(100).paid(10).save().paid(20).paid(10).does();
        run.save().does(new Ack(Cast.HERE, Cast.grains(20)));
    }

    @Test
    void closesAtWhatItKnowsByThen() {
        PayeeRun run = PayeeRun.open(100).end().save().answered(Cast.word(2, 100, 30));
        run.end().does(new SendClose(Cast.grains(30)));
        run.save();
        assertThat(run.effects).noneMatch(SendClose.class::isInstance);
    }

    @Test
    void saysNothingOfAnEndThatTheLedgerKnows() {
        PayeeRun run = PayeeRun.open(100).paid(10).save().end().answered(Cast.word(2, 100, 4, Channel.State.REFUNDED));
        run.save();
        run.save();
        assertThat(run.effects).noneMatch(SendClose.class::isInstance);
    }
}
