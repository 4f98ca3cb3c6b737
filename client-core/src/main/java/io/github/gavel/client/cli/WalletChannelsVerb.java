package io.github.gavel.client.cli;

import io.github.gavel.client.cli.wallet.ChannelReport;
import io.github.gavel.client.json.BadInput;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "channels",
        description = "Shows the channels that you pay with and those that you are paid with.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        usageHelpWidth = 100,
        footerHeading = "%n",
        footer = "More about it is in docs/wallet.md.")
final class WalletChannelsVerb implements Callable<Integer> {
    @Mixin
    private final WalletOption wallet = new WalletOption();

    @Mixin
    private final JoinedOption joined = new JoinedOption();

    @Option(names = "--grains", description = "Shows grains, of which tokens are made.")
    private boolean grains;

    @Option(names = "--json", description = "Prints them as JSON; amounts are in grains.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private CommandSpec spec;

    @Override
    public Integer call() throws BadInput {
        try (OpenWallet open = OpenWallet.of(wallet, joined)) {
            open.complain(spec.commandLine().getErr());
            ChannelReport report = ChannelReport.of(open.store().loaded());
            if (json) {
                report.printJson(spec.commandLine().getOut());
            } else {
                report.print(spec.commandLine().getOut(), open.sums(grains));
            }
            return Gavel.SUCCESS;
        }
    }
}
