package io.github.gavel.speed.providing;

import io.github.gavel.economy.gate.GateEffect;
import io.github.gavel.economy.identity.LedgerId;
import io.github.gavel.economy.identity.PayerTag;
import io.github.gavel.economy.identity.PeerKey;
import io.github.gavel.economy.strikes.Culprit;
import io.github.gavel.economy.strikes.Standing;
import io.github.gavel.economy.strikes.Strikes;
import io.github.gavel.economy.time.LedgerTime;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** What is held against whom, by name and by address; it outlives a restart. */
final class Grudges {
    private final LedgerId ledger;
    private final Consumer<Strikes> keeper;
    private Strikes strikes;

    /** @param keeper who keeps it on a disk */
    Grudges(LedgerId ledger, Strikes known, Consumer<Strikes> keeper) {
        this.ledger = ledger;
        this.keeper = keeper;
        this.strikes = known;
    }

    void struck(Sale sale, PayerTag tag, GateEffect.Cause cause, LedgerTime now) {
        change(strikes.struck(sale.key, Set.of(customer(tag), neighbours(sale)), cause, now));
    }

    void undone(PeerKey by, LedgerTime now) {
        change(strikes.undone(by, now));
    }

    void lifted(Culprit culprit) {
        change(strikes.lifted(culprit));
    }

    Map<Culprit, Standing.Banned> bans(LedgerTime now) {
        return strikes.bans(now);
    }

    /** @param settled whether it ever paid here */
    Standing standing(Sale sale, PayerTag tag, boolean settled, LedgerTime now) {
        return strikes.standing(customer(tag), neighbours(sale), settled, now);
    }

    private void change(Strikes next) {
        if (!next.equals(strikes)) {
            strikes = next;
            keeper.accept(next);
        }
    }

    private Culprit.Customer customer(PayerTag tag) {
        return new Culprit.Customer(ledger, tag);
    }

    private static Culprit.Neighbours neighbours(Sale sale) {
        return new Culprit.Neighbours(sale.block);
    }
}
