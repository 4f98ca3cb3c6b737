package io.github.gavel.client.cli;

import io.github.gavel.client.cli.json.BadInput;
import io.github.gavel.client.cli.wallet.HistoryReport;
import io.github.gavel.wallet.store.HistoryEntry;
import io.github.gavel.wallet.store.WalletStore;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "history",
        description = "Shows what was sent, paid and earned, as far as this wallet took part in it.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        usageHelpWidth = 100,
        footerHeading = "%n",
        footer = "More about it is in docs/wallet.md.")
final class WalletHistoryVerb implements Callable<Integer> {
    private static final int PAGE = 256;

    @Mixin
    private final WalletOption wallet = new WalletOption();

    @Mixin
    private final JoinedOption joined = new JoinedOption();

    @Option(names = "--grains", description = "Shows grains, of which tokens are made.")
    private boolean grains;

    @Option(names = "--csv", description = "Prints it as a table for other programs; amounts are in grains.")
    private boolean csv;

    @Option(names = "--json", description = "Prints it as JSON; amounts are in grains.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private CommandSpec spec;

    @Override
    public Integer call() throws BadInput {
        if (csv && json) {
            throw new BadInput("--csv and --json are two forms of the same: one of them is asked for");
        }
        try (OpenWallet open = OpenWallet.of(wallet, joined)) {
            HistoryReport report = new HistoryReport(entries(open.store()));
            PrintWriter out = spec.commandLine().getOut();
            if (csv) {
                report.printCsv(out);
            } else if (json) {
                report.printJson(out);
            } else {
                report.print(out, open.sums(grains));
            }
            return Gavel.SUCCESS;
        }
    }

    private static List<HistoryEntry> entries(WalletStore store) throws BadInput {
        List<HistoryEntry> entries = new ArrayList<>();
        Optional<Long> before = Optional.empty();
        List<WalletStore.Numbered> page;
        do {
            page = store.history(before, PAGE)
                    .join()
                    .orElseThrow(() -> new BadInput("the wallet's history cannot be read"));
            page.forEach(it -> entries.add(it.entry()));
            before = page.isEmpty()
                    ? before
                    : Optional.of(page.get(page.size() - 1).number());
        } while (!page.isEmpty());
        Collections.reverse(entries);
        return entries;
    }
}
