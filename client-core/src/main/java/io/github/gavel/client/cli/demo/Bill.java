package io.github.gavel.client.cli.demo;

import io.github.gavel.client.json.BadInput;
import io.github.gavel.client.json.Fields;
import io.github.gavel.client.json.Whole;
import io.github.gavel.client.purse.Tokens;
import io.github.gavel.client.text.Table;
import io.github.gavel.economy.money.Amount;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What it came to: who has what now, what the ledger says to that, and how much sooner who paid was done. */
record Bill(Map<String, Holdings> holdings, Fields audit, List<Player> buyers) {
    private static final Whole RECORDS = new Whole("records are a whole number", 0, Long.MAX_VALUE);

    static Bill of(Map<String, Holdings> holdings, Bank bank, List<Player> buyers) throws BadInput {
        return new Bill(holdings, bank.audit(), buyers);
    }

    /** Whether the audit found nothing, and all that anybody has is all that was ever given out. */
    boolean isSquare() throws BadInput {
        return audit.truth("sound", false)
                && inAll().equals(Bank.grains(audit, "faucet"))
                && Bank.grains(audit, "held")
                        .plusAtMost(Bank.grains(audit, "locked"))
                        .equals(inAll());
    }

    private Amount inAll() {
        return holdings.values().stream()
                .flatMap(it -> List.of(it.spendable(), it.earned(), it.locked()).stream())
                .reduce(Amount.ZERO, Amount::plusAtMost);
    }

    void print(PrintWriter out, Tokens tokens) throws BadInput {
        out.println();
        Table table = new Table();
        table.row("WALLET", "HAS", "EARNED", "LOCKED");
        holdings.forEach((name, it) ->
                table.row(name, tokens.show(it.spendable()), tokens.show(it.earned()), tokens.show(it.locked())));
        table.lines().forEach(out::println);
        out.println();
        out.println(
                isSquare()
                        ? "The audit decided all " + audit.whole("records", RECORDS) + " records of the ledger again: "
                                + tokens.show(Bank.grains(audit, "faucet"))
                                + " were given out, and that is what the wallets have. No grain was made or lost."
                        : "The wallets have " + tokens.show(inAll()) + ", and the ledger gave out "
                                + tokens.show(Bank.grains(audit, "faucet")) + ".");
    }

    /** How much sooner the first of the buyers was done than the others. */
    void printGain(PrintWriter out, long began) {
        out.println(buyers.stream().map(buyer -> gain(buyer, began)).collect(Collectors.joining(", ", "", ".")));
    }

    private String gain(Player buyer, long began) {
        if (!buyer.hasSucceeded()) {
            return buyer.name() + " never";
        }
        String had = buyer.equals(buyers.get(0)) ? " had it" : "";
        return buyer.name() + had + " after " + seconds(buyer.tookSince(began));
    }

    Outcome outcome(long began) throws BadInput {
        List<Duration> all =
                buyers.stream().map(buyer -> buyer.tookSince(began)).toList();
        Amount paid = holdings.values().stream().map(Holdings::earned).reduce(Amount.ZERO, Amount::plusAtMost);
        return new Outcome(all.get(0), all.subList(1, all.size()), paid, isSquare());
    }

    static String seconds(Duration took) {
        return took.toSeconds() + " s";
    }
}
