package io.github.gavel.economy.ledger;

import io.github.gavel.economy.time.LedgerTime;
import java.math.BigInteger;
import java.util.Optional;

/**
 * Replays the records of a ledger. It exists so that nobody has to believe an operator's sums: every record is decided
 * again, and every change is held against its own entries.
 */
public final class Audit {
    /** How to decide a command; the rules, but for a test of the audit itself. */
    interface Judge {
        Ruling rule(Book book, Command command, LedgerTime at);
    }

    private Audit() {}

    public static Finding of(Terms terms, Iterable<Recorded> records) {
        return of(new LedgerRules(terms)::rule, records);
    }

    static Finding of(Judge judge, Iterable<Recorded> records) {
        MemoryBook book = new MemoryBook();
        Supply supply = Supply.NONE;
        long count = 0;
        for (Recorded record : records) {
            if (record.at().isBefore(book.time())) {
                return new Finding.Broken(count, new Finding.Flaw.ClockWentBack(record.at(), book.time()));
            }
            Ruling ruling = judge.rule(book, record.command(), record.at());
            if (!(ruling instanceof Ruling.Applied applied)) {
                return new Finding.Broken(count, flaw(ruling, record));
            }
            Optional<Imbalance> imbalance = Imbalance.of(book, applied.change());
            if (imbalance.isPresent()) {
                return new Finding.Broken(count, new Finding.Flaw.Unbalanced(imbalance.get()));
            }
            book.apply(applied.change());
            supply = supply.after(applied.change().entries());
            count++;
        }
        return new Finding.Sound(count, supply, held(book), locked(book), book);
    }

    private static Finding.Flaw flaw(Ruling ruling, Recorded record) {
        return ruling instanceof Ruling.Refused refused
                ? new Finding.Flaw.NotAllowed(refused.refusal())
                : new Finding.Flaw.Idle(record.command().id());
    }

    private static BigInteger held(MemoryBook book) {
        return book.accounts().stream()
                .map(it -> BigInteger.valueOf(it.balance().grains()))
                .reduce(BigInteger.ZERO, BigInteger::add);
    }

    private static BigInteger locked(MemoryBook book) {
        return book.channels().stream()
                .map(it -> BigInteger.valueOf(it.locked().grains()))
                .reduce(BigInteger.ZERO, BigInteger::add);
    }
}
