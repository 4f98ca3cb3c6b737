package io.github.gavel.client.cli;

import io.github.gavel.client.cli.auction.AuctionFile;
import io.github.gavel.client.cli.auction.AuctionReport;
import io.github.gavel.client.json.BadInput;
import java.io.InputStream;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "auction",
        description = "Decides one round of the auction: who is served, at what price and why.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        usageHelpWidth = 100,
        footerHeading = "%n",
        footer = "The form of FILE, and of the output, is described in docs/auction.md.")
final class AuctionVerb implements Callable<Integer> {

    private final InputStream in;

    @Parameters(paramLabel = "FILE", description = "A JSON file of peers and bids; - is standard input.")
    private String file = "-";

    @Option(names = "--json", description = "Prints the outcome as JSON.")
    private boolean json;

    @Option(names = "--all", description = "Shows every peer, however many they are.")
    private boolean all;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private CommandSpec spec;

    AuctionVerb(InputStream in) {
        this.in = in;
    }

    @Override
    public Integer call() throws BadInput {
        AuctionReport report = new Input(file, in).read(stream -> AuctionReport.of(AuctionFile.read(stream)));
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            report.printJson(out);
        } else {
            report.printTable(out, all, Ansi.AUTO);
        }
        return Gavel.SUCCESS;
    }
}
