package io.github.gavel.economy.channel;

import io.github.gavel.economy.Step;
import io.github.gavel.economy.channel.PayerEffect.Refuse;
import io.github.gavel.economy.channel.PayerEffect.Show;
import io.github.gavel.economy.channel.PayerEffect.Sign;
import io.github.gavel.economy.ledger.CommandId;
import io.github.gavel.economy.ledger.Receipt;
import io.github.gavel.economy.ledger.Refusal;
import io.github.gavel.economy.message.SignedReceipt;
import io.github.gavel.economy.message.ViolationCode;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.time.LedgerTime;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A channel as the one who pays sees it: an immutable value, and every event gives the next one with what is to be
 * done. It exists so that no crash, silence or lie makes a payer sign more than it may: nothing is signed above the
 * mark that is on disk, the deposit or the budget, no voucher is lower than one known before, and what may have been
 * signed counts as spent until the ledger tells. Whatever went wrong, what was not settled is taken back after expiry.
 */
public final class PayerChannel {
    /** Of three equal bids the third waits for two turns of five minutes, two rounds, and a line that delays. */
    static final Duration IDLE = Duration.ofMinutes(12);

    private final PayerState state;

    PayerChannel(PayerState state) {
        this.state = state;
    }

    /** A channel that is about to be opened: written down, then submitted. */
    public static Step<PayerChannel, PayerEffect> intending(Intent intent, Moment at) {
        PayerRow row = PayerRow.intended(intent);
        Durable<PayerRow> disk = Durable.<PayerRow>empty().wanting(row);
        return PayerState.of(disk, row, Wishes.none(), at.tick()).advance(List.of(), at);
    }

    /** What a former run left on disk. It pays nothing before an accept says where to go on. */
    public static Step<PayerChannel, PayerEffect> restored(PayerRow row, Moment at) {
        Wishes wishes = Wishes.none().looking();
        return PayerState.of(Durable.restored(row), row, wishes, at.tick()).advance(List.of(), at);
    }

    /** The shell has written {@code row}. */
    public Step<PayerChannel, PayerEffect> persisted(PayerRow row, Moment at) {
        if (!state.hasStore() || !state.disk().isWriting(row)) {
            return unchanged();
        }
        Optional<Receipt> before = state.disk().saved().flatMap(PayerChannel::receipt);
        boolean isNews = state.isOpen() && !isFrozen() && !receipt(row).equals(before);
        List<PayerEffect> show =
                isNews ? row.receipt().<PayerEffect>map(Show::new).stream().toList() : List.of();
        return state.with(state.disk().written()).advance(show, at);
    }

    private static Optional<Receipt> receipt(PayerRow row) {
        return row.receipt().map(SignedReceipt::receipt);
    }

    /** Nothing is signed any more, not even what is on disk already. */
    public Step<PayerChannel, PayerEffect> storeFailed(Moment at) {
        return state.hasStore() ? state.freezing(new ChannelFault.StoreFailed(), at) : unchanged();
    }

    /**
     * Pays so much in all. Answered by {@link Sign}, at once or when a higher mark is on disk, or by a refusal; of
     * several payments that wait for the disk the last and highest is signed.
     */
    public Step<PayerChannel, PayerEffect> pay(Amount cumulative, Allowance allowance, Moment at) {
        Optional<PayerRefusal> refusal = may().pay(cumulative, allowance);
        if (refusal.isPresent()) {
            return refusing(refusal.get());
        }
        PayerRow row = state.row();
        PayerState owing = state.with(state.pen().owing(cumulative));
        if (row.mark().covers(cumulative)) {
            boolean again = state.pen().highest().equals(cumulative);
            return owing.advance(again ? List.of(new Sign(state.voucher())) : List.of(), at);
        }
        Amount room = allowance.remaining().min(row.deposit().minus(row.mark()));
        Amount raise = cumulative.minus(row.mark()).max(allowance.step()).min(room);
        PayerRow reserved = row.reserved(state.pen().highest(), row.mark().plus(raise));
        return owing.with(reserved).advance(List.of(), at);
    }

    /**
     * The payee accepts the channel and shows the highest voucher it has.
     *
     * @param isOurs whether its signature is ours; nothing needs none
     */
    public Step<PayerChannel, PayerEffect> accepted(Amount highest, boolean isOurs, Moment at) {
        if (isFrozen()) {
            return unchanged();
        }
        Pen pen = state.pen();
        boolean above = !pen.bound().covers(highest);
        if (!isOurs) {
            return accusing(above ? ViolationCode.ABOVE_SIGNED : ViolationCode.WRONG_SIGNATURE);
        }
        if (above) {
            ChannelFault tooOld = new ChannelFault.StoreTooOld(pen.bound(), highest);
            return state.with(state.row().proven(highest)).freezing(tooOld, at);
        }
        PayerState next = state.with(pen.shown(highest)).with(state.wishes().asked(false));
        boolean lost = !highest.covers(pen.highest());
        return next.advance(lost && state.isOpen() ? List.of(new Sign(state.voucher())) : List.of(), at);
    }

    public Step<PayerChannel, PayerEffect> acked(Amount durable) {
        if (isFrozen()) {
            return unchanged();
        }
        if (!state.pen().bound().covers(durable)) {
            return accusing(ViolationCode.ABOVE_SIGNED);
        }
        return state.with(state.pen().acked(durable)).still();
    }

    /**
     * The payee agrees to end the channel at {@code close.last()}, asked or not; its closer's signature was checked.
     */
    public Step<PayerChannel, PayerEffect> closed(Order.Close close, Moment at) {
        if (isFrozen()) {
            return unchanged();
        }
        if (!state.pen().bound().covers(close.last())) {
            return accusing(ViolationCode.ABOVE_SIGNED);
        }
        if (!close.last().covers(state.pen().acked())) {
            return accusing(ViolationCode.BELOW_PAID);
        }
        return state.with(state.wishes().closing(close)).advance(List.of(), at);
    }

    /** The payee refuses the channel, because it was closed or our receipt is old: the ledger knows. */
    public Step<PayerChannel, PayerEffect> disowned(Moment at) {
        return isFrozen() ? unchanged() : state.with(state.wishes().looking()).advance(List.of(), at);
    }

    /** Locks more in the channel: written down, then submitted. */
    public Step<PayerChannel, PayerEffect> topUp(CommandId id, Amount amount, Moment at) {
        Optional<PayerRefusal> refusal = may().topUp(amount);
        return refusal.isPresent()
                ? refusing(refusal.get())
                : state.with(state.row().toppingUp(new PayerRow.TopUp(id, amount)))
                        .advance(List.of(), at);
    }

    /** Lets the channel live until {@code later}, if that is later. */
    public Step<PayerChannel, PayerEffect> extend(LedgerTime later, Moment at) {
        Optional<PayerRefusal> refusal = may().act();
        if (refusal.isPresent()) {
            return refusing(refusal.get());
        }
        boolean isLater = state.row().expiry().isBefore(later);
        return isLater ? state.with(state.wishes().livingUntil(later)).advance(List.of(), at) : unchanged();
    }

    /** Nothing more is to be paid on it: the payee is asked to close it once the last payment is signed. */
    public Step<PayerChannel, PayerEffect> end(Moment at) {
        return isFrozen() ? unchanged() : state.with(state.wishes().ending()).advance(List.of(), at);
    }

    /**
     * This run ends: what was signed is written down, if there is a store, and that no more was, which frees what was
     * reserved.
     */
    public Step<PayerChannel, PayerEffect> stopping(Moment at) {
        PayerRow row = state.row();
        PayerRow last = row.reserved(signed(), bound());
        return row.status().isOver() || row.equals(last)
                ? unchanged()
                : state.with(last).advance(List.of(), at);
    }

    /** More than this was not signed and will not be, unless more is paid. */
    public Amount bound() {
        return state.pen().bound().max(state.pen().due());
    }

    /** Wanted once in a while: ends what was idle too long, takes back what has expired, asks a silent ledger again. */
    public Step<PayerChannel, PayerEffect> tick(boolean awarded, Moment at) {
        PayerState next = awarded ? state.usedAt(at.tick()) : state;
        boolean idle = next.isOpen() && at.tick().isPast(next.lastUse(), IDLE);
        return (idle ? next.with(next.wishes().ending()) : next).advance(List.of(), at);
    }

    /** The ledger's answer to an order, or what it says unasked. */
    public Step<PayerChannel, PayerEffect> answered(LedgerWord word, Moment at) {
        return new PayerAnswers(state, at).answered(word);
    }

    /** The ledger does not do what {@code order} says. */
    public Step<PayerChannel, PayerEffect> refused(Order order, Refusal refusal, Moment at) {
        return new PayerAnswers(state, at).refused(order, refusal);
    }

    /** As it should be on disk. What counts as spent and what is locked is said by it. */
    public PayerRow row() {
        return state.row();
    }

    /** The highest voucher known to have been signed. */
    public Amount signed() {
        return state.pen().highest();
    }

    /** What the payee says is on its disk. */
    public Amount acked() {
        return state.pen().acked();
    }

    public Optional<ChannelFault> fault() {
        return state.fault();
    }

    /** Whether another channel to the same payee may be opened: this one is over, or as good as used up. */
    public boolean allowsSuccessor(Amount piece) {
        PayerRow row = state.row();
        boolean over = row.status() == PayerRow.Status.REFUSED || row.status().isOver();
        boolean usedUp = row.status() == PayerRow.Status.OPEN
                && !Deposits.holds(row.deposit().minus(state.pen().due()), piece, Deposits.LEAST_PIECES);
        return over || usedUp || state.wishes().end() || isFrozen();
    }

    private PayerLimits may() {
        return new PayerLimits(state);
    }

    private boolean isFrozen() {
        return state.isFrozen();
    }

    private Step<PayerChannel, PayerEffect> unchanged() {
        return state.still();
    }

    private Step<PayerChannel, PayerEffect> refusing(PayerRefusal refusal) {
        return state.still(new Refuse(refusal));
    }

    private Step<PayerChannel, PayerEffect> accusing(ViolationCode code) {
        return state.still(new PayerEffect.Violation(code));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PayerChannel channel && state.equals(channel.state);
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
