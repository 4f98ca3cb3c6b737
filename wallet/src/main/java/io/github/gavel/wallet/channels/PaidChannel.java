package io.github.gavel.wallet.channels;

import io.github.gavel.economy.Step;
import io.github.gavel.economy.channel.Allowance;
import io.github.gavel.economy.channel.Order;
import io.github.gavel.economy.channel.PayerChannel;
import io.github.gavel.economy.channel.PayerEffect;
import io.github.gavel.economy.channel.PayerRefusal;
import io.github.gavel.economy.channel.PayerRow;
import io.github.gavel.economy.identity.ChannelId;
import io.github.gavel.economy.ledger.Voucher;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.time.LedgerTime;
import io.github.gavel.ledger.port.SignedMandate;
import io.github.gavel.wallet.signer.Payment;
import io.github.gavel.wallet.signer.Signer;
import io.github.gavel.wallet.signer.Signing;
import io.github.gavel.wallet.store.Change;
import io.github.gavel.wallet.store.Kept;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** One channel that we pay with: its machine, who waits for it, and what is to be written with its next row. */
final class PaidChannel {
    private final Tools tools;
    private final PayerMandates mandates;
    private final Queue queue = new Queue();
    private final List<Change> besides = new ArrayList<>();
    private PayerChannel channel;
    private Optional<PayerRow> written;
    private boolean awarded;
    private boolean isBroken;

    PaidChannel(Tools tools, PayerMandates mandates, PayerChannel channel, Optional<PayerRow> written) {
        this.tools = tools;
        this.mandates = mandates;
        this.channel = channel;
        this.written = written;
    }

    PayerChannel channel() {
        return channel;
    }

    PayerRow row() {
        return channel.row();
    }

    ChannelId id() {
        return row().intent().channel();
    }

    /** Whether nothing can come of it any more, and the disk knows. */
    boolean isOver() {
        return row().status() == PayerRow.Status.ENDED
                && written.filter(row()::equals).isPresent();
    }

    void opening(CompletableFuture<Opening> answer, Change with) {
        queue.opening(answer);
        besides.add(with);
    }

    void use(boolean now) {
        awarded = now;
    }

    void tick() {
        run(() -> channel.tick(awarded, tools.now()));
    }

    void stopping() {
        lowers(channel.bound());
        run(() -> channel.stopping(tools.now()));
    }

    /** It is over: what was not signed does not count. */
    void frees() {
        lowers(Amount.ZERO);
    }

    private void lowers(Amount mark) {
        tools.signer().lower(id(), mark, row().intent().payee());
    }

    void storeFailed() {
        run(() -> channel.storeFailed(tools.now()));
    }

    void pay(Payment payment, Allowance allowance, CompletableFuture<Paying> answer) {
        Signer signer = tools.signer();
        LedgerTime now = tools.now().ledger();
        Optional<Refusal> capped = signer.objection(id(), payment, now).map(Refusal.BySigner::new);
        if (capped.isPresent()) {
            answer.complete(new Paying.Refused(capped.get()));
            return;
        }
        Step<PayerChannel, PayerEffect> step = channel.pay(payment.cumulative(), allowance, tools.now());
        Optional<Refusal> refusal = refusal(step)
                .or(() -> signer.promise(id(), payment, now).map(Refusal.BySigner::new))
                .or(() -> reserved(step.next().row().mark(), payment));
        if (refusal.isPresent()) {
            answer.complete(new Paying.Refused(refusal.get()));
            return;
        }
        queue.paying(payment.cumulative(), answer);
        run(() -> step);
    }

    private Optional<Refusal> reserved(Amount mark, Payment payment) {
        return row().mark().covers(mark)
                ? Optional.empty()
                : tools.signer()
                        .reserve(id(), mark, payment.spending(), tools.now().ledger())
                        .map(Refusal.BySigner::new);
    }

    /** Does it, unless the channel refuses. */
    Done asked(Step<PayerChannel, PayerEffect> step) {
        return refusal(step).map(Done::refused).orElseGet(() -> {
            run(() -> step);
            return Done.begun();
        });
    }

    private static Optional<Refusal> refusal(Step<PayerChannel, PayerEffect> step) {
        return step.effects().stream()
                .filter(PayerEffect.Refuse.class::isInstance)
                .<Refusal>map(it -> new Refusal.ByChannel(((PayerEffect.Refuse) it).refusal()))
                .findFirst();
    }

    /** Our own signature is known to be for so much. */
    void found(Amount signed) {
        tools.signer().found(id(), signed, row().intent().payee(), tools.now().ledger());
    }

    /** A mistake of ours stops this channel, and no other. */
    void run(Event event) {
        if (isBroken) {
            return;
        }
        try {
            Step<PayerChannel, PayerEffect> step = event.step();
            channel = step.next();
            step.effects().forEach(this::act);
        } catch (RuntimeException fault) {
            isBroken = true;
            queue.refuse(new Refusal.Busy());
            tools.say(new News.Broken(id(), fault.toString()));
        }
    }

    interface Event {
        Step<PayerChannel, PayerEffect> step();
    }

    private void act(PayerEffect effect) {
        if (effect instanceof PayerEffect.Persist persist) {
            write(persist.row());
        } else if (effect instanceof PayerEffect.Submit submit) {
            hand(submit.order());
        } else if (effect instanceof PayerEffect.Show show) {
            queue.opened(show.receipt());
            tools.say(new News.Show(show.receipt()));
        } else if (effect instanceof PayerEffect.Sign sign) {
            Paying.Paid paid = signed(sign.voucher());
            tools.say(new News.Voucher(id(), paid.cumulative(), paid.signature()));
        } else if (effect instanceof PayerEffect.AskClose ask) {
            Paying.Paid paid = signed(ask.voucher());
            tools.say(new News.AskClose(id(), paid.cumulative(), paid.signature()));
        } else if (effect instanceof PayerEffect.Violation violation) {
            tools.say(new News.PayeesViolation(id(), violation.code()));
        } else if (effect instanceof PayerEffect.Freeze freeze) {
            queue.refuse(new Refusal.ByChannel(new PayerRefusal.Frozen(freeze.fault())));
            tools.say(new News.Frozen(id(), freeze.fault()));
        }
    }

    private void write(PayerRow row) {
        List<Change> changes = new ArrayList<>(besides);
        besides.clear();
        changes.add(new Change.Payer(row));
        changes.addAll(tools.counted());
        new Histories(tools.now().ledger())
                .ofPayer(written, row)
                .forEach(entry -> changes.add(new Change.Noted(entry)));
        tools.store().keep(changes, kept -> tools.strand().tell(() -> written(row, kept)));
    }

    private void written(PayerRow row, Kept kept) {
        if (kept instanceof Kept.Done) {
            written = Optional.of(row);
            run(() -> channel.persisted(row, tools.now()));
        } else {
            tools.stop(((Kept.Failed) kept).why());
        }
    }

    private Paying.Paid signed(Voucher voucher) {
        if (voucher.cumulative().isZero()) {
            return queue.paid(voucher.cumulative(), Optional.empty());
        }
        Signing signing = tools.signer().sign(voucher);
        if (signing instanceof Signing.Signed signed) {
            return queue.paid(voucher.cumulative(), Optional.of(signed.signature()));
        }
        throw new IllegalStateException("the signer refused what it had promised: " + signing);
    }

    private void hand(Order order) {
        tools.order(answer(order), heard -> hear(order, heard));
    }

    private CompletableFuture<Heard> answer(Order order) {
        if (order instanceof Order.Look look) {
            return tools.counter().look(look.channel());
        }
        Optional<SignedMandate> mandate = mandates.of(order, row());
        return mandate.isPresent()
                ? tools.counter().hand(mandate.get(), id())
                : CompletableFuture.completedFuture(new Heard.Unsigned());
    }

    private void hear(Order order, Heard heard) {
        if (heard instanceof Heard.Word word) {
            found(word.word().settled());
            run(() -> channel.answered(word.word(), tools.now()));
        } else if (heard instanceof Heard.Refused refused) {
            run(() -> channel.refused(order, refused.why(), tools.now()));
            if (row().status() == PayerRow.Status.REFUSED) {
                queue.refuse(new Refusal.ByLedger(refused.why()));
            }
        } else if (heard instanceof Heard.Silence silence) {
            tools.say(new News.LedgerSilent(id(), silence.why()));
        } else {
            tools.say(new News.NeedsMainKey(id()));
        }
    }
}
