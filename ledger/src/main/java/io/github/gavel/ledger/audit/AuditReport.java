package io.github.gavel.ledger.audit;

import io.github.gavel.economy.ledger.Finding;
import io.github.gavel.economy.ledger.Supply;
import io.github.gavel.ledger.journal.Damage;
import io.github.gavel.ledger.port.Head;
import java.math.BigInteger;

/** What an audit of a journal found. */
public sealed interface AuditReport {
    /**
     * Every record is what was written, was signed by who it says, is allowed by the rules, and no grain was made or
     * lost.
     *
     * @param supply all that ever came in and left; what was made out of nothing is its issue
     * @param held in accounts
     * @param locked in channels
     */
    record Sound(long records, Supply supply, BigInteger held, BigInteger locked, Head head) implements AuditReport {
        public BigInteger issued() {
            return supply.issued();
        }
    }

    /** Bytes are not what was written there; {@code record} of it counts from 1. */
    record Damaged(Damage damage) implements AuditReport {}

    /** A record, counted from 1, says something of its mandate that the mandate and its signature do not. */
    record Forged(long record, String what) implements AuditReport {}

    /** A record, counted from 1, that the rules do not allow after those before it. */
    record Broken(long record, Finding.Flaw flaw) implements AuditReport {}
}
