package io.github.gavel.economy.channel;

import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.time.LedgerTime;
import io.github.gavel.economy.time.Tick;
import java.time.Duration;
import java.util.Optional;

/**
 * When a payee settles: often enough that a payer's refund never finds much, seldom enough that a ledger is not kept
 * busy with every piece.
 *
 * @param voucher the one that is to be settled, until the ledger has paid for it
 * @param last when settling last began
 * @param next when half of the life that was left then is over
 */
record Settling(Optional<SignedVoucher> voucher, Tick last, LedgerTime next) {
    static final Duration PERIOD = Duration.ofMinutes(5);
    static final int MANY_PIECES = 16;

    static Settling startingAt(Moment at) {
        return new Settling(Optional.empty(), at.tick(), at.ledger());
    }

    Settling begun(PayeeRow row, Moment at) {
        return new Settling(row.held(), at.tick(), halfway(row, at.ledger()));
    }

    /** A channel that was not there before, or that lives until another moment now. */
    Settling living(PayeeRow row, Moment at) {
        return new Settling(voucher, last, halfway(row, at.ledger()));
    }

    boolean isDue(PayeeRow row, Amount piece, Moment at) {
        Duration left = at.ledger().until(row.expiry());
        boolean many = row.unsettled().grains() / MANY_PIECES >= piece.grains()
                && row.unsettled().grains() > piece.grains() * MANY_PIECES;
        return (many && at.tick().isPast(last, PERIOD))
                || !at.ledger().isBefore(next)
                || left.compareTo(Life.MARGIN) <= 0;
    }

    private static LedgerTime halfway(PayeeRow row, LedgerTime now) {
        return now.plus(now.until(row.expiry()).dividedBy(2));
    }
}
