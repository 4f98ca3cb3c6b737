package io.github.gavel.economy.channel;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.economy.ledger.Channel;
import io.github.gavel.economy.message.ViolationCode;
import io.github.gavel.economy.money.Amount;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("rule")
class PayerRecoveryTest {
    private static final Allowance TEN = new Allowance(Cast.grains(5), Cast.grains(160), 2);
    private static final ChannelFault TOO_OLD = new ChannelFault.StoreTooOld(Cast.grains(20), Cast.grains(21));
    private static final Order LOOK = new Order.Look(Cast.CHANNEL);

    /** 10 was signed when a mark of 20 was written, and then perhaps more. */
    private static PayerRow row() {
        PayerRun run = PayerRun.open(1_000).pay(10, TEN).save().pay(15, TEN).save();
        assertThat(run.channel.row().seen()).isEqualTo(Cast.grains(10));
        assertThat(run.mark()).isEqualTo(20);
        return run.channel.row();
    }

    @Test
    void paysNothingBeforeItKnowsWhatItSigned() {
        PayerRun run = PayerRun.restored(row()).submits(LOOK);
        run.pay(20, TEN).refuses(new PayerRefusal.NotAccepted(Cast.grains(10), Cast.grains(20)));
    }

    @Test
    void goesOnFromItsOwnBestVoucherThatThePayeeShows() {
        PayerRun run = PayerRun.restored(row()).accepted(15).does();
        assertThat(run.channel.signed()).isEqualTo(Cast.grains(15));
        run.pay(14, TEN).refuses(new PayerRefusal.Falling(Cast.grains(14), Cast.grains(15)));
        run.pay(18, TEN).signs(18);
        run.accepted(20).does();
        assertThat(run.channel.signed()).isEqualTo(Cast.grains(20));
    }

    @Test
    void paysNothingBeforeItIsAcceptedThoughItNeverSignedOrUsedUpItsMark() {
        PayerRun fresh = PayerRun.intending(1_000)
                .save()
                .answered(Cast.word(1, 1_000, 0))
                .save();
        fresh.pay(1, TEN).refuses(new PayerRefusal.NotAccepted(Amount.ZERO, Amount.ZERO));
        PayerRow used = row().reserved(Cast.grains(20), Cast.grains(20));
        PayerRun.restored(used).pay(20, TEN).refuses(new PayerRefusal.NotAccepted(Cast.grains(20), Cast.grains(20)));
    }

    @Test
    void carriesItsOwnVoucherToAPayeeThatNamesLess() {
        PayerRun.restored(row()).accepted(9).signs(10);
        PayerRun run = PayerRun.open(1_000).pay(10, TEN).save();
        run.accepted(10).does();
        run.accepted(0).signs(10);
    }

    @Test
    void blamesThePayeeForAboveTheMarkOrAnothersSignature() {
        PayerRun run = PayerRun.restored(row());
        run.then(run.channel.accepted(Cast.grains(21), false, run.at))
                .does(new PayerEffect.Violation(ViolationCode.ABOVE_SIGNED));
        run.then(run.channel.accepted(Cast.grains(20), false, run.at))
                .does(new PayerEffect.Violation(ViolationCode.WRONG_SIGNATURE));
        run.acked(21).does(new PayerEffect.Violation(ViolationCode.ABOVE_SIGNED));
        run.acked(20).does();
        run.pay(20, TEN).refuses(new PayerRefusal.NotAccepted(Cast.grains(10), Cast.grains(20)));
    }

    @Test
    void freezesWhenItsOwnSignatureProvesItsStoreTooOld() {
        PayerRun.restored(row()).accepted(21).freezes(TOO_OLD);
        PayerRun.restored(row()).answered(Cast.word(2, 1_000, 21)).freezes(TOO_OLD);
        PayerRun.restored(row())
                .answered(Cast.word(3, 1_000, 21, Channel.State.CLOSED))
                .freezes(TOO_OLD);
    }

    @Test
    void countsWhatAnOldStoreDidNotKnowOfAsSpentAndGoesOnWithItInTheNextRun() {
        PayerRun shown = PayerRun.restored(row()).accepted(21);
        shown.does(new PayerEffect.Freeze(TOO_OLD), new PayerEffect.Persist(shown.channel.row()));
        assertThat(shown.mark()).isEqualTo(21);
        shown.save().pay(21, TEN).refuses(new PayerRefusal.Frozen(TOO_OLD));
        PayerRun.restored(shown.channel.row()).accepted(21).pay(21, TEN).signs(21);
        PayerRun paid = PayerRun.restored(row()).answered(Cast.word(2, 1_000, 21));
        assertThat(paid.channel.row().spent()).isEqualTo(Cast.grains(21));
        PayerRun older = PayerRun.restored(row()).accepted(1_001);
        assertThat(older.channel.row().spent()).isEqualTo(Cast.grains(1_000));
    }

    @Test
    void learnsHowAChannelEndedThatHeldMoreThanAnOldStoreKnows() {
        PayerRun run = PayerRun.restored(row()).answered(Cast.word(9, 2_000, 1_500, Channel.State.CLOSED));
        assertThat(run.channel.row().status()).isEqualTo(PayerRow.Status.ENDED);
        assertThat(run.channel.row().spent()).isEqualTo(Cast.grains(1_500));
        assertThat(run.channel.row().locked().amount()).isEqualTo(Amount.ZERO);
    }

    @Test
    void believesTheLedgerWhatItSignedAtLeast() {
        PayerRun run =
                PayerRun.restored(row()).answered(Cast.word(2, 1_000, 20)).save();
        assertThat(run.channel.signed()).isEqualTo(Cast.grains(20));
        assertThat(run.channel.row().seen()).isEqualTo(Cast.grains(20));
        run.pay(20, TEN).refuses(new PayerRefusal.NotAccepted(Cast.grains(20), Cast.grains(20)));
        run.accepted(12).signs(20);
    }
}
