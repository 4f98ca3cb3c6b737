package io.github.gavel.economy.channel;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.economy.Step;
import io.github.gavel.economy.identity.PeerKey;
import io.github.gavel.economy.ledger.Refusal;
import io.github.gavel.economy.money.Amount;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A payee's channel with a shell that does nothing unless the test says so. */
final class PayeeRun {
    PayeeChannel channel;
    List<PayeeEffect> effects = List.of();
    Moment at = Cast.NOW;
    private Optional<PayeeRow> writing = Optional.empty();

    private PayeeRun(PayeeChannel channel) {
        this.channel = channel;
    }

    static PayeeRun unknown() {
        return new PayeeRun(PayeeChannel.unknown(Cast.NOW));
    }

    static PayeeRun forgotten() {
        return new PayeeRun(PayeeChannel.forgotten(Cast.NOW));
    }

    static PayeeRun restored(PayeeRow row) {
        Step<PayeeChannel, PayeeEffect> step = PayeeChannel.restored(row, Cast.NOW);
        return new PayeeRun(step.next()).then(step);
    }

    /** Accepted, on disk, and known to the ledger as it is. */
    static PayeeRun open(long deposit) {
        return unknown().shown(1, deposit).save().answered(Cast.word(1, deposit, 0));
    }

    PayeeRun then(Step<PayeeChannel, PayeeEffect> step) {
        channel = step.next();
        effects = step.effects();
        effects.stream()
                .filter(PayeeEffect.Persist.class::isInstance)
                .map(it -> ((PayeeEffect.Persist) it).row())
                .forEach(row -> writing = Optional.of(row));
        return this;
    }

    PayeeRun shown(long seq, long deposit) {
        return shown(Cast.HERE, seq, deposit);
    }

    PayeeRun shown(PeerKey by, long seq, long deposit) {
        Shown shown = new Shown(Cast.signedReceipt(seq, deposit), true, true, true);
        Admission admission = new Admission(Cast.terms(1, Duration.ZERO), Duration.ZERO, at.ledger());
        return then(channel.open(by, shown, admission, at));
    }

    PayeeRun save() {
        PayeeRow row = writing.orElseThrow();
        writing = Optional.empty();
        return then(channel.persisted(row, at));
    }

    PayeeRun paid(long cumulative) {
        return paid(Cast.HERE, cumulative);
    }

    PayeeRun paid(PeerKey by, long cumulative) {
        return then(channel.paid(
                by,
                Cast.grains(cumulative),
                cumulative == 0 ? Optional.empty() : Optional.of(Cast.signature(cumulative)),
                true,
                at));
    }

    PayeeRun answered(LedgerWord word) {
        return then(channel.answered(word, at));
    }

    PayeeRun refused(Order order, Refusal refusal) {
        return then(channel.refused(order, refusal, at));
    }

    PayeeRun end() {
        return then(channel.end(at));
    }

    PayeeRun later(Duration duration) {
        at = new Moment(at.tick().plus(duration), at.ledger().plus(duration));
        return this;
    }

    /** The clock of the ledger alone. */
    PayeeRun laterAtTheLedger(Duration duration) {
        at = new Moment(at.tick(), at.ledger().plus(duration));
        return this;
    }

    /** With pieces of ten grains, and the payer served. */
    PayeeRun tick() {
        return then(channel.tick(Cast.grains(10), true, at));
    }

    PayeeRun does(PayeeEffect... expected) {
        assertThat(effects).containsExactly(expected);
        return this;
    }

    PayeeRun submits(Order order) {
        return does(new PayeeEffect.Submit(order));
    }

    PayeeRun settles(long cumulative) {
        return submits(new Order.Settle(Cast.signed(cumulative)));
    }

    PayeeRun onlyPersists() {
        assertThat(effects).hasSize(1).allMatch(PayeeEffect.Persist.class::isInstance);
        return this;
    }

    PayeeRun freezes(ChannelFault fault) {
        assertThat(effects).contains(new PayeeEffect.Freeze(fault));
        assertThat(channel.fault()).contains(fault);
        return this;
    }

    PayeeRow row() {
        return channel.row().orElseThrow();
    }

    Amount held() {
        return row().highest();
    }
}
