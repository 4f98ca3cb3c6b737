package io.github.gavel.client.cli;

import io.github.gavel.client.cli.wallet.BalanceSheet;
import io.github.gavel.client.cli.wallet.Said;
import io.github.gavel.client.json.BadInput;
import io.github.gavel.client.purse.Inquiry;
import io.github.gavel.wallet.transfers.Transfers;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "balance",
        description = "Shows what you have at a ledger: to spend, locked, and earned.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        usageHelpWidth = 100,
        footerHeading = "%n",
        footer = "More about it is in docs/wallet.md.")
final class WalletBalanceVerb implements Callable<Integer> {
    @Mixin
    private final WalletOption wallet = new WalletOption();

    @Mixin
    private final JoinedOption joined = new JoinedOption();

    @Option(names = "--grains", description = "Shows grains, of which tokens are made.")
    private boolean grains;

    @Option(names = "--json", description = "Prints it as JSON; amounts are in grains.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private CommandSpec spec;

    @Override
    public Integer call() throws BadInput {
        PrintWriter complaints = spec.commandLine().getErr();
        try (OpenWallet open = OpenWallet.of(wallet, joined)) {
            open.complain(complaints);
            Transfers transfers = open.transfers();
            Said said = new Said(open.account(), open.sums(grains));
            transfers.again().forEach(it -> complaints.println(said.ofEarlier(it)));
            BalanceSheet sheet = sheet(open, transfers);
            if (json) {
                sheet.printJson(spec.commandLine().getOut());
            } else {
                sheet.print(spec.commandLine().getOut(), open.sums(grains));
            }
            return Gavel.SUCCESS;
        }
    }

    private static BalanceSheet sheet(OpenWallet open, Transfers transfers) throws BadInput {
        Inquiry inquiry =
                new Inquiry(open.ledger().asked(), open.account(), open.store().loaded());
        return BalanceSheet.of(open.account(), inquiry.standing(), inquiry.loaded(), transfers.waiting());
    }
}
