package io.github.gavel.wallet.channels;

import io.github.gavel.economy.Step;
import io.github.gavel.economy.channel.Allowance;
import io.github.gavel.economy.channel.Intent;
import io.github.gavel.economy.channel.Locked;
import io.github.gavel.economy.channel.Moment;
import io.github.gavel.economy.channel.Order;
import io.github.gavel.economy.channel.PayerChannel;
import io.github.gavel.economy.channel.PayerEffect;
import io.github.gavel.economy.channel.PayerRefusal;
import io.github.gavel.economy.channel.PayerRow;
import io.github.gavel.economy.identity.ChannelId;
import io.github.gavel.economy.identity.HelloKey;
import io.github.gavel.economy.identity.InfoHash;
import io.github.gavel.economy.identity.Signature;
import io.github.gavel.economy.message.ViolationCode;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.time.LedgerTime;
import io.github.gavel.signing.struct.Attach;
import io.github.gavel.signing.struct.Mandate;
import io.github.gavel.wallet.signer.Payment;
import io.github.gavel.wallet.store.Change;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** The channels that we pay with. On the strand alone. */
final class PayerDesk {
    private final Tools tools;
    private final PayerMandates mandates;
    private final Set<ChannelId> damaged;
    private final Map<ChannelId, PaidChannel> channels = new HashMap<>();
    private final EndedChannels ended = new EndedChannels();
    private Amount mostLocked;
    private long nextNonce;

    PayerDesk(Tools tools, PayerMandates mandates, Set<ChannelId> damaged, Amount mostLocked, long nextNonce) {
        this.tools = tools;
        this.mandates = mandates;
        this.damaged = damaged;
        this.mostLocked = mostLocked;
        this.nextNonce = nextNonce;
    }

    void restore(PayerRow row) {
        if (row.status() == PayerRow.Status.ENDED) {
            ended.add(row);
            return;
        }
        ChannelId id = row.intent().channel();
        tools.signer().know(id, row.intent().nonce(), row.mark(), row.seen());
        Step<PayerChannel, PayerEffect> first = PayerChannel.restored(row, tools.now());
        PaidChannel channel = new PaidChannel(tools, mandates, first.next(), Optional.of(row));
        channels.put(id, channel);
        channel.run(() -> first);
    }

    void setMostLocked(Amount most) {
        mostLocked = most;
    }

    void open(NewChannel wanted, CompletableFuture<Opening> answer) {
        Optional<Refusal> refusal = objection(wanted);
        if (refusal.isPresent()) {
            answer.complete(new Opening.Refused(refusal.get()));
            return;
        }
        Intent intent = mandates.intent(nextNonce++, wanted);
        tools.signer().know(intent.channel(), intent.nonce(), Amount.ZERO, Amount.ZERO);
        Step<PayerChannel, PayerEffect> first = PayerChannel.intending(intent, tools.now());
        PaidChannel channel = new PaidChannel(tools, mandates, first.next(), Optional.empty());
        channels.put(intent.channel(), channel);
        channel.opening(answer, new Change.NextNonce(nextNonce));
        channel.run(() -> first);
    }

    private Optional<Refusal> objection(NewChannel wanted) {
        Optional<Refusal> stopped = tools.store().stopped().map(Refusal.Stopped::new);
        if (stopped.isPresent()) {
            return stopped;
        }
        Optional<Refusal> inUse = channels.values().stream()
                .filter(it -> it.row().intent().payee().equals(wanted.payee()))
                .filter(it -> !it.channel().allowsSuccessor(wanted.piece()))
                .<Refusal>map(it -> new Refusal.InUse(it.row().intent().channel()))
                .findFirst();
        return inUse.or(() -> tooMuchLocked(wanted.deposit()));
    }

    private Optional<Refusal> tooMuchLocked(Amount more) {
        Amount locked = locked();
        return mostLocked.lessAtMost(locked).covers(more)
                ? Optional.empty()
                : Optional.of(new Refusal.TooMuchLocked(more, locked, mostLocked));
    }

    Amount locked() {
        return channels.values().stream()
                .map(it -> it.row().locked())
                .map(Locked::amount)
                .reduce(Amount.ZERO, Amount::plusAtMost);
    }

    /**
     * @param piece what one piece costs now
     * @param budget what may still be reserved
     */
    void pay(ChannelId id, Payment payment, Amount piece, Amount budget, CompletableFuture<Paying> answer) {
        Optional<Refusal> obstacle = obstacle(id);
        if (obstacle.isPresent()) {
            answer.complete(new Paying.Refused(obstacle.get()));
            return;
        }
        Moment now = tools.now();
        Amount room = tools.signer().room(id, payment.spending(), now.ledger()).min(budget);
        known(id).pay(payment, new Allowance(piece, room, Math.max(1, openChannels())), answer);
    }

    private int openChannels() {
        return (int) channels.values().stream()
                .filter(it -> it.row().status() == PayerRow.Status.OPEN)
                .count();
    }

    Showing show(ChannelId id, HelloKey requester, HelloKey provider) {
        Optional<Refusal> obstacle = obstacle(id);
        if (obstacle.isPresent()) {
            return new Showing.Refused(obstacle.get());
        }
        PayerRow row = known(id).row();
        Optional<Signature> attach = row.status() == PayerRow.Status.OPEN
                        && known(id).channel().fault().isEmpty()
                ? PayerMandates.signature(tools.signer().sign(new Attach(id, requester, provider)))
                : Optional.empty();
        return attach.isPresent()
                ? new Showing.Shown(row.receipt().orElseThrow(), attach.get())
                : new Showing.Refused(new Refusal.ByChannel(new PayerRefusal.NotOpen(row.status())));
    }

    void accepted(ChannelId id, Amount highest, Optional<Signature> signature) {
        on(id, channel -> {
            boolean isOurs = highest.isZero()
                    || signature.filter(it -> isOurs(channel, highest, it)).isPresent();
            if (isOurs) {
                channel.found(highest);
            }
            return channel.channel().accepted(highest, isOurs, tools.now());
        });
    }

    private boolean isOurs(PaidChannel channel, Amount highest, Signature signature) {
        Intent intent = channel.row().intent();
        return tools.proofs().isVoucher(intent.signer(), intent.channel(), highest, signature);
    }

    void acked(ChannelId id, Amount durable) {
        on(id, channel -> channel.channel().acked(durable));
    }

    void closed(ChannelId id, Amount last, Signature signature) {
        Mandate.CloseByPayee close = new Mandate.CloseByPayee(id, last);
        on(
                id,
                channel -> tools.proofs().isClose(channel.row().intent().closer(), close, signature)
                        ? channel.channel().closed(new Order.Close(id, last, Optional.of(signature)), tools.now())
                        : Step.of(channel.channel(), new PayerEffect.Violation(ViolationCode.WRONG_SIGNATURE)));
    }

    void disowned(ChannelId id) {
        on(id, channel -> channel.channel().disowned(tools.now()));
    }

    Done topUp(ChannelId id, Amount amount) {
        Optional<Refusal> obstacle = obstacle(id).or(() -> tooMuchLocked(amount));
        if (obstacle.isPresent()) {
            return Done.refused(obstacle.get());
        }
        PaidChannel channel = known(id);
        return channel.asked(channel.channel().topUp(mandates.topUpId(channel.row(), amount), amount, tools.now()));
    }

    Done extend(ChannelId id, LedgerTime later) {
        return obstacle(id)
                .map(Done::refused)
                .orElseGet(() -> known(id).asked(known(id).channel().extend(later, tools.now())));
    }

    void end(ChannelId id) {
        on(id, channel -> channel.channel().end(tools.now()));
    }

    void use(ChannelId id, boolean awarded) {
        Optional.ofNullable(channels.get(id)).ifPresent(it -> it.use(awarded));
    }

    void tick() {
        for (PaidChannel channel : List.copyOf(channels.values())) {
            channel.tick();
            if (channel.isOver()) {
                channels.remove(channel.id());
                ended.add(channel.row());
                channel.frees();
                tools.keep(List.of());
                tools.signer().forget(channel.id());
            }
        }
        letGo();
    }

    /** Of what ended long ago. */
    void letGo() {
        List<Change> gone = ended.gone(
                tools,
                payee -> channels.values().stream()
                        .anyMatch(it -> payee.equals(it.row().intent().payee())));
        if (!gone.isEmpty()) {
            tools.keep(gone);
        }
    }

    void forget(InfoHash torrent) {
        tools.signer().forget(torrent);
        tools.keep(List.of());
    }

    void stopping() {
        List.copyOf(channels.values()).forEach(PaidChannel::stopping);
    }

    void storeFailed() {
        List.copyOf(channels.values()).forEach(PaidChannel::storeFailed);
    }

    Collection<PaidChannel> all() {
        return channels.values();
    }

    private Optional<Refusal> obstacle(ChannelId id) {
        if (damaged.contains(id)) {
            return Optional.of(new Refusal.Damaged(id));
        }
        return channels.containsKey(id) ? Optional.empty() : Optional.of(new Refusal.UnknownChannel(id));
    }

    private PaidChannel known(ChannelId id) {
        return Optional.ofNullable(channels.get(id)).orElseThrow();
    }

    /** What a peer says of a channel that is not there, or is damaged, changes nothing. */
    private void on(ChannelId id, Function<PaidChannel, Step<PayerChannel, PayerEffect>> event) {
        if (obstacle(id).isEmpty()) {
            PaidChannel channel = known(id);
            channel.run(() -> event.apply(channel));
        }
    }
}
