package io.github.gavel.ledger.engine;

import io.github.gavel.economy.money.Amount;
import io.github.gavel.ledger.port.Answer;
import io.github.gavel.ledger.port.LedgerPort;
import io.github.gavel.ledger.port.SignedMandate;
import io.github.gavel.ledger.town.Clerk;
import io.github.gavel.ledger.town.Town;
import io.github.gavel.signing.struct.Mandate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * What is told a ledger that may fail at any moment: all of it is allowed in this order, wherever it begins again. It
 * comes in groups, of which the ledger hears at once.
 */
final class Script {
    static final List<List<SignedMandate>> GROUPS = List.of(
            List.of(Town.grant(1, Town.ANN, 1_000)),
            List.of(Town.open(1, 100), Town.open(2, 200), Town.transfer(1, Town.ANN, Town.BOB, 7)),
            List.of(Town.settle(1, 10), Town.settle(2, 30), Town.settle(1, 40)),
            List.of(Town.signed(Town.ANN, new Mandate.TopUp(Town.nonce(2), Town.channel(2), Amount.grains(50)))),
            List.of(Town.settle(2, 220), Town.close(2, 220), Town.transfer(3, Town.BOB, Town.ANN, 5)));

    private Script() {}

    static List<SignedMandate> all() {
        return GROUPS.stream().flatMap(List::stream).toList();
    }

    /** Hands it in, group by group, until one of them is not done; returns how many were. */
    static int run(LedgerPort ledger) {
        return run(ledger, () -> {});
    }

    /** The same, and says each that was done. */
    static int run(LedgerPort ledger, Runnable saying) {
        int done = 0;
        for (List<SignedMandate> group : GROUPS) {
            List<CompletableFuture<Answer>> answers = new ArrayList<>();
            group.forEach(mandate -> answers.add(ledger.submit(mandate)));
            for (CompletableFuture<Answer> answer : answers) {
                if (!(Clerk.wait(answer) instanceof Answer.Done)) {
                    return done;
                }
                done++;
                saying.run();
            }
        }
        return done;
    }
}
