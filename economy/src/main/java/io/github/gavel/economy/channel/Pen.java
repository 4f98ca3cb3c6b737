package io.github.gavel.economy.channel;

import io.github.gavel.economy.money.Amount;

/**
 * What a payer has signed on a channel.
 *
 * @param highest the highest voucher known to have been signed
 * @param ceiling what may have been signed before a restart
 * @param due what is to be signed as soon as the mark allows it
 * @param known whether {@code highest} may be built upon: in each run only once the payee has shown what it holds
 * @param acked what the payee says is on its disk
 */
record Pen(Amount highest, Amount ceiling, Amount due, boolean known, Amount acked) {
    static Pen of(PayerRow row) {
        return new Pen(row.seen(), row.mark(), row.seen(), false, Amount.ZERO);
    }

    /** More than this was never signed. */
    Amount bound() {
        return highest.max(ceiling);
    }

    boolean isPaid() {
        return highest.equals(due);
    }

    Pen owing(Amount cumulative) {
        return new Pen(highest, ceiling, cumulative, known, acked);
    }

    Pen signed() {
        return new Pen(due, ceiling, due, known, acked);
    }

    /** The payee has shown our own signature for {@code held}, the highest it has. */
    Pen shown(Amount held) {
        return new Pen(highest.max(held), ceiling, due.max(held), true, acked);
    }

    /** The ledger has paid out {@code settled}, so it was signed; whether more was, it does not know. */
    Pen settled(Amount settled) {
        return new Pen(highest.max(settled), ceiling, due.max(settled), known, acked);
    }

    Pen acked(Amount durable) {
        return new Pen(highest, ceiling, due, known, acked.max(durable));
    }
}
