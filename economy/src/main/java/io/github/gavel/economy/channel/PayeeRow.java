package io.github.gavel.economy.channel;

import io.github.gavel.economy.ledger.Channel;
import io.github.gavel.economy.ledger.Receipt;
import io.github.gavel.economy.message.SignedReceipt;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.time.LedgerTime;
import java.time.Duration;
import java.util.Optional;

/**
 * What a payee keeps of a channel on disk: enough to be paid and never to serve on it again once it was closed. A
 * voucher is kept until the ledger has paid for it: {@code settled ≤ held ≤ deposit}. Only the ledger's last word may
 * be of more than an old store knows.
 *
 * @param receipt the newest known, from the payer or from the ledger
 * @param shown the number of the newest one that the payer showed: settling makes newer ones, of which it cannot know
 * @param held the highest voucher received
 * @param settled what the ledger paid out
 * @param closed that our closer signed, or is about to sign, its end
 * @param state what the ledger said of it
 */
public record PayeeRow(
        SignedReceipt receipt,
        long shown,
        Optional<SignedVoucher> held,
        Amount settled,
        boolean closed,
        Channel.State state) {
    static final Duration KEPT_AFTER_EXPIRY = Duration.ofDays(1);

    public PayeeRow {
        Receipt about = receipt.receipt();
        Amount highest = held.map(it -> it.voucher().cumulative()).orElse(Amount.ZERO);
        if (held.isPresent() && !held.get().voucher().channel().equals(about.channel())) {
            throw new IllegalArgumentException(held.get().voucher() + " held for " + about);
        }
        if (!about.deposit().covers(highest) || (state == Channel.State.OPEN && !highest.covers(settled))) {
            throw new IllegalArgumentException(settled + " settled, " + highest + " received, " + about.deposit()
                    + " deposited: none exceeds the next");
        }
        if (shown < 1 || shown > about.seq()) {
            throw new IllegalArgumentException("receipt " + shown + " shown, " + about.seq() + " known");
        }
    }

    static PayeeRow of(SignedReceipt receipt) {
        long seq = receipt.receipt().seq();
        return new PayeeRow(receipt, seq, Optional.empty(), Amount.ZERO, false, Channel.State.OPEN);
    }

    public Amount highest() {
        return held.map(it -> it.voucher().cumulative()).orElse(Amount.ZERO);
    }

    public LedgerTime expiry() {
        return receipt.receipt().expiry();
    }

    /** What a voucher is kept for. A channel that has left for the hub is settled there. */
    public Amount unsettled() {
        return isPaidOut() ? Amount.ZERO : highest().lessAtMost(settled);
    }

    /** The same by the ledger's own word, which may be newer than this. */
    public Amount unsettled(Optional<LedgerWord> word) {
        return word.map(this::unsettled).orElseGet(this::unsettled);
    }

    private Amount unsettled(LedgerWord word) {
        return isPaidOut(word.state()) ? Amount.ZERO : highest().lessAtMost(word.settled());
    }

    /** The amount at which it ended. */
    Amount last() {
        return isPaidOut() ? settled : highest();
    }

    /** Whether nothing is served on it any more. */
    public boolean isOver() {
        return closed || hasEnded();
    }

    /** Whether the ledger does nothing more about it. */
    boolean hasEnded() {
        return state != Channel.State.OPEN;
    }

    /** Whether what was settled is all there will be. */
    boolean isPaidOut() {
        return isPaidOut(state);
    }

    private static boolean isPaidOut(Channel.State state) {
        return state == Channel.State.CLOSED || state == Channel.State.REFUNDED;
    }

    /** Whether nothing can come of it: it has expired long ago, is settled, and nobody waits for its end. */
    boolean isForgettable(LedgerTime now) {
        boolean old = !now.isBefore(expiry().plus(KEPT_AFTER_EXPIRY));
        return old && unsettled().isZero() && (!closed || hasEnded());
    }

    PayeeRow shown(SignedReceipt other) {
        long seq = other.receipt().seq();
        SignedReceipt newest = seq > receipt.receipt().seq() ? other : receipt;
        return new PayeeRow(newest, Math.max(shown, seq), held, settled, closed, state);
    }

    PayeeRow holding(SignedVoucher voucher) {
        return new PayeeRow(receipt, shown, Optional.of(voucher), settled, closed, state);
    }

    PayeeRow whenClosed() {
        return new PayeeRow(receipt, shown, held, settled, true, state);
    }

    PayeeRow ended(Channel.State end, Amount last) {
        return new PayeeRow(receipt, shown, held, last, closed, end);
    }

    /** What the ledger says of it now. What it settled is ours even if we have lost it. */
    PayeeRow after(LedgerWord word) {
        boolean lost = !highest().covers(word.settled());
        Optional<SignedVoucher> best = lost ? word.lastSettled() : held;
        return new PayeeRow(word.receipt(), shown, best, word.settled(), closed, word.state());
    }
}
