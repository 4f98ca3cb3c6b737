package io.github.gavel.client.cli;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody with a wallet who sells or buys in a process of its own. */
final class Dealer {
    private static final Pattern PAID = Pattern.compile("\"paid\": \"([0-9]+)\"");
    private static final Pattern SETTLED = Pattern.compile("\"settled\": \"([0-9]+)\"");

    private final ServedLedger ledger;
    private final String name;
    private final Path state;

    /** @param name a wallet that was brought: "ann" or "bob" */
    Dealer(ServedLedger ledger, String name, Path temp) {
        this.ledger = ledger;
        this.name = name;
        this.state = temp.resolve(name + ".state");
    }

    /** Begins to "seed" or "get", and is given the password. */
    Process start(String... words) throws IOException {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--bind", "127.0.0.1", "--wallet", ledger.folder(name), "--joined", ledger.joined()));
        all.addAll(List.of("--state", state.toString()));
        Process process = OwnProcess.start(ServedLedger.password(all.toArray(String[]::new)));
        process.outputWriter().append(ServedLedger.PASSWORD + "\n").flush();
        return process;
    }

    static void stop(Process process) throws InterruptedException {
        process.destroy();
        process.waitFor();
    }

    /** Grains of all its vouchers. */
    long paid() {
        return sum(PAID);
    }

    /** Grains that the ledger has moved. */
    long settled() {
        return sum(SETTLED);
    }

    private long sum(Pattern what) {
        Matcher found = what.matcher(ledger.wallet(name, "channels", "--json").out());
        long sum = 0;
        while (found.find()) {
            sum += new BigDecimal(found.group(1)).longValueExact();
        }
        return sum;
    }
}
