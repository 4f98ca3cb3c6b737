package io.github.gavel.client.cli;

import io.github.gavel.client.json.BadInput;
import io.github.gavel.client.purse.HistoryReport;
import io.github.gavel.wallet.store.HistoryPart;
import java.io.PrintWriter;
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
            HistoryPart history = open.history();
            OpenWallet.complain(spec.commandLine().getErr(), history.damages());
            HistoryReport report = new HistoryReport(history.entries());
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
}
