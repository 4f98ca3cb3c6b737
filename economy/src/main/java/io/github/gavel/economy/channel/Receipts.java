package io.github.gavel.economy.channel;

import io.github.gavel.economy.ledger.Receipt;

/** What an operator may sign about one channel in the course of time. */
final class Receipts {
    private Receipts() {}

    /** Whether both can be true: of one channel, the newer one with no less in it and for no shorter. */
    static boolean agree(Receipt one, Receipt other) {
        if (one.seq() == other.seq()) {
            return one.equals(other);
        }
        boolean inOrder = one.seq() < other.seq();
        Receipt older = inOrder ? one : other;
        Receipt newer = inOrder ? other : one;
        boolean grown =
                newer.deposit().covers(older.deposit()) && !newer.expiry().isBefore(older.expiry());
        return grown && isOfSame(older, newer);
    }

    private static boolean isOfSame(Receipt one, Receipt other) {
        return one.channel().equals(other.channel())
                && one.payerCommit().equals(other.payerCommit())
                && one.payerTag().equals(other.payerTag())
                && one.payee().equals(other.payee())
                && one.signer().equals(other.signer())
                && one.closer().equals(other.closer());
    }
}
