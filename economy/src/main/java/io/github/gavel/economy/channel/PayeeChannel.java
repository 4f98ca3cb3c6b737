package io.github.gavel.economy.channel;

import io.github.gavel.economy.Step;
import io.github.gavel.economy.channel.PayeeEffect.OpenGate;
import io.github.gavel.economy.channel.PayeeEffect.Refuse;
import io.github.gavel.economy.identity.PeerKey;
import io.github.gavel.economy.identity.Signature;
import io.github.gavel.economy.ledger.Refusal;
import io.github.gavel.economy.ledger.Voucher;
import io.github.gavel.economy.message.ViolationCode;
import io.github.gavel.economy.money.Amount;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A channel as the one who is paid sees it: an immutable value, and every event gives the next one with what is to be
 * done. It exists so that no crash, silence or lie costs a payee more than the last vouchers it had not written down:
 * nothing is accepted, acknowledged or closed that is not on disk, and no voucher is let go before the ledger has paid
 * for it. Which pieces a voucher clears is not its business.
 */
public final class PayeeChannel {
    static final Duration IDLE = Duration.ofMinutes(10);

    private final PayeeState state;

    PayeeChannel(PayeeState state) {
        this.state = state;
    }

    /** A channel that nobody has shown yet. */
    public static PayeeChannel unknown(Moment at) {
        return new PayeeChannel(PayeeState.unknown(Asking.ALONGSIDE, at));
    }

    /**
     * One that nobody has shown since the store was lost: it may be closed, so the ledger is asked before it is taken.
     */
    public static PayeeChannel forgotten(Moment at) {
        return new PayeeChannel(PayeeState.unknown(Asking.FIRST, at));
    }

    /** What a former run left on disk: settled at once, and the ledger asked, in case the disk is an older one. */
    public static Step<PayeeChannel, PayeeEffect> restored(PayeeRow row, Moment at) {
        return PayeeState.restored(row, at).settlingAll(at).advance(List.of(), at);
    }

    /** A payer shows the channel, for the first time or again. Answered by an accept or a refusal. */
    public Step<PayeeChannel, PayeeEffect> open(PeerKey by, Shown shown, Admission admission, Moment at) {
        if (isFrozen()) {
            return state.still(new Refuse(by, Admission.Refused.FROZEN));
        }
        Optional<Admission.Refused> refusal = admission.refusal(state.row(), shown);
        if (refusal.isPresent()) {
            return state.still(new Refuse(by, refusal.get()));
        }
        PayeeRow row = state.row().map(it -> it.shown(shown.receipt())).orElseGet(() -> PayeeRow.of(shown.receipt()));
        return state.with(row, at)
                .with(Waiting.forAccept(by, row))
                .usedAt(at.tick())
                .advance(List.of(), at);
    }

    /**
     * A pay arrives, with a voucher if {@code signature} is there. A higher one opens the gate at once and is
     * acknowledged once it is on disk; a lower or equal one adds nothing.
     *
     * @param isGood whether the signature is that of the channel's signer
     */
    public Step<PayeeChannel, PayeeEffect> paid(
            PeerKey by, Amount cumulative, Optional<Signature> signature, boolean isGood, Moment at) {
        if (isFrozen()) {
            return state.still();
        }
        if (state.row().isEmpty()) {
            return accusing(by, ViolationCode.UNKNOWN_CHANNEL);
        }
        PayeeRow row = state.row().get();
        if (cumulative.isZero() == signature.isPresent() || (signature.isPresent() && !isGood)) {
            return accusing(by, ViolationCode.WRONG_SIGNATURE);
        }
        if (!row.receipt().receipt().deposit().covers(cumulative)) {
            return accusing(by, ViolationCode.ABOVE_DEPOSIT);
        }
        if (row.isOver() || row.highest().covers(cumulative)) {
            return state.with(Waiting.forAck(by, cumulative.min(row.highest()))).advance(List.of(), at);
        }
        Voucher voucher = new Voucher(row.receipt().receipt().channel(), cumulative);
        return state.with(row.holding(new SignedVoucher(voucher, signature.orElseThrow())), at)
                .with(Waiting.forAck(by, cumulative))
                .usedAt(at.tick())
                .advance(List.of(new OpenGate(cumulative)), at);
    }

    /** The shell has written {@code row}. */
    public Step<PayeeChannel, PayeeEffect> persisted(PayeeRow row, Moment at) {
        if (isFrozen() || !state.disk().isWriting(row)) {
            return state.still();
        }
        Amount before = state.disk().saved().map(PayeeRow::highest).orElse(Amount.ZERO);
        boolean more = !before.covers(row.highest());
        List<PayeeEffect> partly = state.waiting().stream()
                .filter(it -> more && it.kind() == Waiting.Kind.ACK && !it.isReached(row))
                .<PayeeEffect>map(it -> it.ack(row))
                .toList();
        return state.with(state.disk().written()).advance(partly, at);
    }

    /** Serves nothing any more. */
    public Step<PayeeChannel, PayeeEffect> storeFailed() {
        if (isFrozen()) {
            return state.still();
        }
        return state.rescuing(new ChannelFault.StoreFailed());
    }

    /** The payer asks for the end, or we want it: the channel is closed on disk before anybody is told. */
    public Step<PayeeChannel, PayeeEffect> end(Moment at) {
        if (isFrozen() || state.row().filter(it -> !it.hasEnded()).isEmpty()) {
            return state.still();
        }
        PayeeRow closed = state.row().get().whenClosed();
        return state.with(closed, at).told(false).settlingAll(at).advance(List.of(), at);
    }

    public Step<PayeeChannel, PayeeEffect> disconnected(PeerKey by, Moment at) {
        List<Waiting> others =
                state.waiting().stream().filter(it -> !it.by().equals(by)).toList();
        return isFrozen() ? state.still() : state.with(others).settlingAll(at).advance(List.of(), at);
    }

    /** The client stops in good order. */
    public Step<PayeeChannel, PayeeEffect> stopping(Moment at) {
        return isFrozen() ? state.still() : state.settlingAll(at).advance(List.of(), at);
    }

    /**
     * Wanted once in a while: settles in time, closes what was idle too long, asks a silent ledger again.
     *
     * @param piece what one piece costs now
     * @param isServing whether the payer bids, has an award or owes for a piece
     */
    public Step<PayeeChannel, PayeeEffect> tick(Amount piece, boolean isServing, Moment at) {
        if (isFrozen() || state.row().isEmpty()) {
            return state.still();
        }
        PayeeRow row = state.row().get();
        if (state.disk().isDone() && row.isForgettable(at.ledger())) {
            return state.still(new PayeeEffect.Forget(row.receipt().receipt().channel()));
        }
        PayeeState used = isServing ? state.usedAt(at.tick()) : state;
        PayeeState next = used.settling().isDue(row, piece, at) ? used.settlingAll(at) : used;
        boolean isIdle = !row.isOver() && at.tick().isPast(next.lastUse(), IDLE);
        return isIdle ? new PayeeChannel(next).end(at) : next.advance(List.of(), at);
    }

    /** The ledger's answer to an order, or what it says unasked. */
    public Step<PayeeChannel, PayeeEffect> answered(LedgerWord word, Moment at) {
        return isFrozen() ? state.still() : new PayeeAnswers(state, at).answered(word);
    }

    /** The ledger does not do what {@code order} says. */
    public Step<PayeeChannel, PayeeEffect> refused(Order order, Refusal refusal, Moment at) {
        return isFrozen() ? state.still() : new PayeeAnswers(state, at).refused(order, refusal);
    }

    /** As it should be on disk; none before the channel was taken. */
    public Optional<PayeeRow> row() {
        return state.row();
    }

    public Optional<ChannelFault> fault() {
        return state.fault();
    }

    private boolean isFrozen() {
        return state.fault().isPresent();
    }

    private Step<PayeeChannel, PayeeEffect> accusing(PeerKey by, ViolationCode code) {
        return state.still(new PayeeEffect.Violation(by, code));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PayeeChannel channel && state.equals(channel.state);
    }

    @Override
    public int hashCode() {
        return state.hashCode();
    }

    @Override
    public String toString() {
        return state.toString();
    }
}
