package io.github.gavel.wallet.channels;

import io.github.gavel.economy.Step;
import io.github.gavel.economy.channel.Order;
import io.github.gavel.economy.channel.PayeeChannel;
import io.github.gavel.economy.channel.PayeeEffect;
import io.github.gavel.economy.channel.PayeeRow;
import io.github.gavel.economy.identity.ChannelId;
import io.github.gavel.economy.identity.Signature;
import io.github.gavel.economy.ledger.Voucher;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.ledger.port.SignedMandate;
import io.github.gavel.signing.struct.Mandate;
import io.github.gavel.wallet.store.Change;
import io.github.gavel.wallet.store.Kept;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** One channel that we are paid with: its machine, and how it is served now. */
final class EarnedChannel {
    private final Tools tools;
    private final Closers closers;
    private final ChannelId id;
    private PayeeChannel channel;
    private Optional<PayeeRow> written;
    private Amount piece = Amount.ZERO;
    private boolean serving;
    private boolean isForgotten;
    private boolean isBroken;

    EarnedChannel(Tools tools, Closers closers, ChannelId id, PayeeChannel channel, Optional<PayeeRow> written) {
        this.tools = tools;
        this.closers = closers;
        this.id = id;
        this.channel = channel;
        this.written = written;
    }

    ChannelId id() {
        return id;
    }

    PayeeChannel channel() {
        return channel;
    }

    Optional<PayeeRow> row() {
        return channel.row();
    }

    /** Whether it is not to be remembered: it never was taken, or its row has gone. */
    boolean isNothing() {
        return isForgotten || row().isEmpty();
    }

    void serve(Amount price, boolean now) {
        piece = price;
        serving = now;
    }

    void tick() {
        run(() -> channel.tick(piece, serving, tools.now()));
    }

    void storeFailed() {
        run(channel::storeFailed);
    }

    interface Event {
        Step<PayeeChannel, PayeeEffect> step();
    }

    /** The highest good voucher, while it is served on. */
    Optional<Amount> highest() {
        return isBroken || channel.fault().isPresent() ? Optional.empty() : row().map(PayeeRow::highest);
    }

    /** What it led to. A mistake of ours stops this channel, and no other. */
    List<PayeeEffect> run(Event event) {
        if (isBroken) {
            return List.of();
        }
        try {
            Step<PayeeChannel, PayeeEffect> step = event.step();
            channel = step.next();
            step.effects().forEach(this::act);
            return step.effects();
        } catch (RuntimeException fault) {
            isBroken = true;
            tools.say(new News.Broken(id, fault.toString()));
            return List.of();
        }
    }

    private void act(PayeeEffect effect) {
        if (effect instanceof PayeeEffect.Persist persist) {
            write(persist.row());
        } else if (effect instanceof PayeeEffect.Submit submit) {
            hand(submit.order());
        } else if (effect instanceof PayeeEffect.SendClose close) {
            signature(close.last()).ifPresent(it -> tools.say(new News.Close(id, close.last(), it)));
        } else if (effect instanceof PayeeEffect.Forget) {
            isForgotten = true;
            tools.keep(List.of(new Change.PayeeGone(id)));
        } else {
            news(effect).ifPresent(tools::say);
        }
    }

    private Optional<News> news(PayeeEffect effect) {
        if (effect instanceof PayeeEffect.Accept accept) {
            return Optional.of(new News.Accept(accept.to(), id, accept.highest()));
        }
        if (effect instanceof PayeeEffect.Refuse refuse) {
            return Optional.of(new News.Refuse(refuse.to(), id, refuse.why()));
        }
        if (effect instanceof PayeeEffect.OpenGate gate) {
            return Optional.of(new News.OpenGate(id, gate.cumulative()));
        }
        if (effect instanceof PayeeEffect.Ack ack) {
            return Optional.of(new News.Ack(ack.to(), id, ack.durable()));
        }
        if (effect instanceof PayeeEffect.Violation violation) {
            return Optional.of(new News.PayersViolation(violation.by(), id, violation.code()));
        }
        if (effect instanceof PayeeEffect.Freeze freeze) {
            return Optional.of(new News.Frozen(id, freeze.fault()));
        }
        if (effect instanceof PayeeEffect.Behind behind) {
            return Optional.of(new News.Behind(id, behind.held(), behind.settled()));
        }
        return effect instanceof PayeeEffect.Lost lost
                ? Optional.of(new News.Lost(id, lost.held(), lost.settled()))
                : Optional.empty();
    }

    private void write(PayeeRow row) {
        List<Change> changes = new ArrayList<>();
        changes.add(new Change.Payee(row));
        new Histories(tools.now().ledger())
                .ofPayee(written, row)
                .forEach(entry -> changes.add(new Change.Noted(entry)));
        tools.store().keep(changes, kept -> tools.strand().tell(() -> written(row, kept)));
    }

    private void written(PayeeRow row, Kept kept) {
        if (kept instanceof Kept.Done) {
            written = Optional.of(row);
            run(() -> channel.persisted(row, tools.now()));
        } else {
            tools.stop(((Kept.Failed) kept).why());
        }
    }

    private Optional<Signature> signature(Amount last) {
        return row().flatMap(it -> closers.sign(it.receipt().receipt().closer(), new Mandate.CloseByPayee(id, last)));
    }

    private void hand(Order order) {
        tools.order(answer(order), heard -> hear(order, heard));
    }

    private CompletableFuture<Heard> answer(Order order) {
        if (order instanceof Order.Look) {
            return tools.counter().look(id);
        }
        if (order instanceof Order.Settle settle) {
            Voucher voucher = settle.voucher().voucher();
            Mandate.Settle mandate = new Mandate.Settle(id, voucher.cumulative());
            return tools.counter()
                    .hand(new SignedMandate(mandate, settle.voucher().signature()), id);
        }
        if (order instanceof Order.Close close) {
            Mandate.CloseByPayee mandate = new Mandate.CloseByPayee(id, close.last());
            Optional<Signature> signature = signature(close.last());
            return signature.isPresent()
                    ? tools.counter().hand(new SignedMandate(mandate, signature.get()), id)
                    : CompletableFuture.completedFuture(
                            new Heard.Silence("the closer of this channel is none of ours"));
        }
        throw new IllegalArgumentException(order + " is no order of a payee's");
    }

    private void hear(Order order, Heard heard) {
        if (heard instanceof Heard.Word word) {
            run(() -> channel.answered(word.word(), tools.now()));
        } else if (heard instanceof Heard.Refused refused) {
            run(() -> channel.refused(order, refused.why(), tools.now()));
        } else if (heard instanceof Heard.Silence silence) {
            tools.say(new News.LedgerSilent(id, silence.why()));
        }
    }
}
