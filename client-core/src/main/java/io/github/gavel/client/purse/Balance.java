package io.github.gavel.client.purse;

import io.github.gavel.economy.channel.Locked;
import io.github.gavel.economy.channel.PayeeRow;
import io.github.gavel.economy.channel.PayerRow;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.time.LedgerTime;
import io.github.gavel.wallet.store.Loaded;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What somebody has at a ledger, in rows. Every sum here is made of the rows, so that it cannot differ from them.
 *
 * @param at when the ledger said so
 */
public record Balance(List<Portion> rows, LedgerTime at) {
    public Balance {
        rows = List.copyOf(rows);
    }

    /** With what the ledger says where it knows more than the wallet: nothing is counted here and there. */
    public static Balance of(Standing standing, Loaded loaded, LedgerTime now) {
        List<Portion> rows = new ArrayList<>();
        add(rows, Portion.Kind.IN_THE_ACCOUNT, standing.spendable());
        standing.atPayees().forEach(it -> add(rows, Portion.Kind.TO_COLLECT, it));
        loaded.payers().forEach(it -> payer(rows, standing, it, now));
        loaded.payees().forEach(it -> payee(rows, standing, it));
        rows.sort(Comparator.comparing(Portion::kind)
                .thenComparing(it -> it.due().orElse(LedgerTime.MAX))
                .thenComparing(Portion::amount));
        return new Balance(rows, now);
    }

    private static void payer(List<Portion> rows, Standing standing, PayerRow row, LedgerTime now) {
        if (standing.hasForgotten(row)) {
            add(rows, Portion.Kind.FORGOTTEN_DEPOSIT, row, left(row.locked().amount(), row, row.settled()));
            return;
        }
        Locked locked = standing.locked(row);
        Amount left = left(locked.amount(), row, standing.settled(row));
        if (row.status() == PayerRow.Status.EXITED) {
            add(rows, Portion.Kind.AT_THE_HUB, row, left);
        } else if (now.isBefore(locked.refundFrom())) {
            add(rows, Portion.Kind.LEFT_IN_CHANNEL, row, left);
        } else {
            add(rows, Portion.Kind.TO_TAKE_BACK, row, left);
        }
    }

    /** What may have been signed counts as gone, and what of that was settled is not in {@code locked} any more. */
    private static Amount left(Amount locked, PayerRow row, Amount settled) {
        return locked.lessAtMost(row.mark().lessAtMost(settled));
    }

    private static void payee(List<Portion> rows, Standing standing, PayeeRow row) {
        boolean isForgotten = standing.hasForgotten(row);
        Amount amount = isForgotten ? row.unsettled() : standing.unsettled(row);
        if (!amount.isZero()) {
            rows.add(new Portion(
                    isForgotten ? Portion.Kind.FORGOTTEN_EARNINGS : Portion.Kind.TO_SETTLE,
                    amount,
                    Optional.of(row.receipt().receipt().channel()),
                    Optional.of(row.expiry())));
        }
    }

    private static void add(List<Portion> rows, Portion.Kind kind, PayerRow row, Amount amount) {
        if (!amount.isZero()) {
            rows.add(new Portion(kind, amount, Optional.of(row.intent().channel()), Optional.of(row.expiry())));
        }
    }

    private static void add(List<Portion> rows, Portion.Kind kind, Amount amount) {
        if (!amount.isZero()) {
            rows.add(new Portion(kind, amount, Optional.empty(), Optional.empty()));
        }
    }

    public List<Portion> of(Part part) {
        return rows.stream().filter(it -> it.kind().part() == part).toList();
    }

    /** However many and however large they are. */
    public BigInteger sum(Part part) {
        return Sums.sum(of(part).stream().map(Portion::amount).toList());
    }

    public BigInteger total() {
        return Sums.sum(rows.stream().map(Portion::amount).toList());
    }

    /** When the first of what is locked comes back. */
    public Optional<LedgerTime> firstBack() {
        return of(Part.LOCKED).stream().flatMap(it -> it.due().stream()).min(Comparator.naturalOrder());
    }
}
