package io.github.gavel.economy.channel;

import io.github.gavel.economy.ledger.Channel;
import io.github.gavel.economy.ledger.CommandId;
import io.github.gavel.economy.ledger.Receipt;
import io.github.gavel.economy.message.SignedReceipt;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.time.LedgerTime;
import java.util.Optional;

/**
 * What a payer keeps of a channel on disk. Whatever was signed lies between {@code seen} and {@code mark}:
 * {@code settled ≤ seen ≤ mark ≤ deposit}, and none of them ever falls. Only the ledger's last word may be of more than
 * the deposit that an old store knows.
 *
 * @param receipt the newest, absent until the ledger confirmed the channel
 * @param topUp what is being added to the deposit
 * @param settled what the ledger said was paid out
 * @param seen the highest voucher known to have been signed when this was written
 * @param mark nothing above it is ever signed
 */
public record PayerRow(
        Intent intent,
        Status status,
        Optional<SignedReceipt> receipt,
        Optional<TopUp> topUp,
        Amount settled,
        Amount seen,
        Amount mark) {
    public enum Status {
        /** The ledger has not answered. */
        INTENDED,
        /** The ledger would not open it. A late copy of the order may open it after all, until it would expire. */
        REFUSED,
        OPEN,
        /**
         * It has left the ledger and goes on at the hub: what is signed is settled there, the rest taken back there.
         */
        EXITED,
        /** The ledger has ended it; for ever. */
        ENDED;

        boolean isOver() {
            return this == EXITED || this == ENDED;
        }

        static Status of(Channel.State state) {
            return switch (state) {
                case OPEN -> OPEN;
                case EXITED -> EXITED;
                case CLOSED, REFUNDED -> ENDED;
            };
        }
    }

    /** An amount on its way into the channel, under the id by which it is added only once. */
    public record TopUp(CommandId id, Amount amount) {}

    public PayerRow {
        Amount deposit = receipt.map(it -> it.receipt().deposit()).orElse(Amount.ZERO);
        if (!seen.covers(settled) || !mark.covers(seen) || (!status.isOver() && !deposit.covers(mark))) {
            throw new IllegalArgumentException(settled + " settled, " + seen + " signed, " + mark + " reserved, "
                    + deposit + " deposited: none exceeds the next");
        }
        if (receipt.isPresent() && !intent.isHonouredBy(receipt.get().receipt())) {
            throw new IllegalArgumentException(receipt.get().receipt() + " does not confirm " + intent);
        }
        if ((status == Status.OPEN && receipt.isEmpty()) || (status != Status.OPEN && topUp.isPresent())) {
            throw new IllegalArgumentException(status + " with " + receipt + " and " + topUp);
        }
        if (receipt.isPresent() && status != Status.OPEN && !status.isOver()) {
            throw new IllegalArgumentException(status + " with " + receipt);
        }
    }

    static PayerRow intended(Intent intent) {
        return new PayerRow(
                intent, Status.INTENDED, Optional.empty(), Optional.empty(), Amount.ZERO, Amount.ZERO, Amount.ZERO);
    }

    /** What the ledger confirmed to be in the channel, settled or not. */
    public Amount deposit() {
        return receipt.map(it -> it.receipt().deposit()).orElse(Amount.ZERO);
    }

    public LedgerTime expiry() {
        return receipt.map(it -> it.receipt().expiry()).orElse(intent.expiry());
    }

    /** What counts as spent: the mark, until the ledger has had the last word. */
    public Amount spent() {
        return status == Status.ENDED ? settled : mark;
    }

    /** What the ledger holds or may hold for it. */
    public Locked locked() {
        Amount left = deposit().lessAtMost(settled);
        Amount added = topUp.map(TopUp::amount).orElse(Amount.ZERO);
        Amount amount = switch (status) {
            case INTENDED -> intent.deposit();
            case OPEN, EXITED -> left.plusAtMost(added);
            case REFUSED, ENDED -> Amount.ZERO;
        };
        return new Locked(amount, expiry());
    }

    /** What of it the ledger has confirmed. */
    public Amount confirmed() {
        return deposit().lessAtMost(settled);
    }

    /** What is locked, by the ledger's own word, which may be newer than this. What it never opened is not locked. */
    public Locked locked(Optional<LedgerWord> word) {
        return word.map(PayerRow::locked)
                .orElseGet(() -> receipt.isEmpty() ? new Locked(Amount.ZERO, expiry()) : locked());
    }

    private static Locked locked(LedgerWord word) {
        Receipt about = word.receipt().receipt();
        Amount left = about.deposit().lessAtMost(word.settled());
        return new Locked(Status.of(word.state()) == Status.ENDED ? Amount.ZERO : left, about.expiry());
    }

    /** Whether the payer may take back what is locked. */
    boolean isExpired(LedgerTime now) {
        return !now.isBefore(expiry());
    }

    boolean isNewerThan(long seq) {
        return receipt.isPresent() && receipt.get().receipt().seq() > seq;
    }

    PayerRow refused() {
        return new PayerRow(intent, Status.REFUSED, receipt, topUp, settled, seen, mark);
    }

    PayerRow toppingUp(TopUp more) {
        return new PayerRow(intent, status, receipt, Optional.of(more), settled, seen, mark);
    }

    PayerRow withoutTopUp() {
        return new PayerRow(intent, status, receipt, Optional.empty(), settled, seen, mark);
    }

    PayerRow reserved(Amount highest, Amount newMark) {
        return new PayerRow(intent, status, receipt, topUp, settled, highest, newMark);
    }

    /** Somebody has shown our signature for {@code proven}, of which an old store does not know. */
    PayerRow proven(Amount proven) {
        Amount known = proven.min(deposit());
        return new PayerRow(intent, status, receipt, topUp, settled, seen.max(known), mark.max(known));
    }

    /** The ledger's last word. */
    PayerRow ended(Status end, Amount last) {
        return new PayerRow(intent, end, receipt, Optional.empty(), last, seen.max(last), mark.max(last));
    }

    /** What the ledger says of it now; a top-up that has arrived is no longer on its way. */
    PayerRow after(LedgerWord word) {
        Amount now = word.receipt().receipt().deposit();
        Optional<TopUp> pending = topUp.filter(it -> !now.lessAtMost(deposit()).covers(it.amount()));
        Optional<TopUp> left = word.isFinal() ? Optional.empty() : pending;
        Amount paid = word.settled();
        return new PayerRow(
                intent,
                Status.of(word.state()),
                Optional.of(word.receipt()),
                left,
                paid,
                seen.max(paid),
                mark.max(paid));
    }
}
