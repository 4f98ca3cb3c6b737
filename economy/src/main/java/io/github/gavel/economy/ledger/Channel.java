package io.github.gavel.economy.ledger;

import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.time.LedgerTime;

/**
 * A channel as its ledger keeps it, for ever: an ended one stays as the mark that its id was used. Settled never
 * exceeds deposit, neither ever falls, and every change raises {@code seq}.
 */
public record Channel(Parties parties, Amount deposit, Amount settled, LedgerTime expiry, long seq, State state) {
    public enum State {
        OPEN,
        CLOSED,
        REFUNDED,
        EXITED
    }

    public Channel {
        if (!deposit.covers(settled)) {
            throw new IllegalArgumentException(settled + " settled of a deposit of " + deposit);
        }
        if (seq < 1) {
            throw new IllegalArgumentException("receipt number " + seq + ": receipts count from 1");
        }
    }

    static Channel opened(Parties parties, Amount deposit, LedgerTime expiry) {
        return new Channel(parties, deposit, Amount.ZERO, expiry, 1, State.OPEN);
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }

    /** Whether the payer may take back what is locked: from the very moment of expiry on. */
    public boolean isExpired(LedgerTime now) {
        return !now.isBefore(expiry);
    }

    /** What is in the channel now: nothing once it has ended. */
    public Amount locked() {
        return isOpen() ? deposit.minus(settled) : Amount.ZERO;
    }

    public Receipt receipt() {
        return new Receipt(
                parties.channel(),
                parties.commit(),
                parties.tag(),
                parties.payee(),
                parties.signer(),
                parties.closer(),
                deposit,
                expiry,
                seq);
    }

    Channel toppedUp(Amount amount) {
        return new Channel(parties, deposit.plus(amount), settled, expiry, seq + 1, state);
    }

    Channel extended(LedgerTime later) {
        return new Channel(parties, deposit, settled, later, seq + 1, state);
    }

    Channel settledAt(Amount cumulative) {
        return new Channel(parties, deposit, cumulative, expiry, seq + 1, state);
    }

    Channel ended(State end) {
        return new Channel(parties, deposit, settled, expiry, seq + 1, end);
    }
}
