package io.github.gavel.economy.ledger;

import io.github.gavel.economy.time.LedgerTime;
import java.math.BigInteger;

/** What an audit of a ledger's records found. */
public sealed interface Finding {
    /**
     * Every record follows from those before it, and no grain was made or lost on the way: {@code held} and
     * {@code locked} are together what remains of the supply.
     */
    record Sound(long records, Supply supply, BigInteger held, BigInteger locked, MemoryBook book) implements Finding {}

    /** The first record that cannot be; the first of all is number 0. */
    record Broken(long record, Flaw flaw) implements Finding {}

    /** What is wrong with a record. */
    sealed interface Flaw {
        record NotAllowed(Refusal refusal) implements Flaw {}

        /** The command had nothing left to do, so it should not have been recorded. */
        record Idle(CommandId id) implements Flaw {}

        record ClockWentBack(LedgerTime at, LedgerTime before) implements Flaw {}

        record Unbalanced(Imbalance imbalance) implements Flaw {}
    }
}
