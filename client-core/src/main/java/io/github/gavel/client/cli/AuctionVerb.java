package io.github.gavel.client.cli;

import io.github.gavel.client.cli.auction.AuctionFile;
import io.github.gavel.client.cli.auction.AuctionReport;
import io.github.gavel.client.cli.json.BadInput;
import io.github.gavel.client.cli.text.Harmless;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
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
    private static final String STANDARD_INPUT = "-";
    private static final int NAME_COLUMNS = 100;

    private final InputStream in;

    @Parameters(paramLabel = "FILE", description = "A JSON file of peers and bids; - is standard input.")
    private String file = STANDARD_INPUT;

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
        AuctionReport report = report();
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            report.printJson(out);
        } else {
            report.printTable(out, all, Ansi.AUTO);
        }
        return Gavel.SUCCESS;
    }

    private AuctionReport report() throws BadInput {
        boolean isStandardInput = file.equals(STANDARD_INPUT);
        try {
            return AuctionReport.of(isStandardInput ? AuctionFile.read(in) : readFile());
        } catch (BadInput bad) {
            String source = isStandardInput ? "standard input" : Harmless.shortened(file, NAME_COLUMNS);
            throw new BadInput(source + ": " + bad.sentence());
        }
    }

    private AuctionFile readFile() throws BadInput {
        try {
            Path path = Path.of(file);
            if (Files.isDirectory(path)) {
                throw new BadInput("this is a directory; a file is asked for");
            }
            try (InputStream stream = Files.newInputStream(path)) {
                return AuctionFile.read(stream);
            }
        } catch (NoSuchFileException missing) {
            throw new BadInput("there is no such file");
        } catch (AccessDeniedException closed) {
            throw new BadInput("this file may not be read");
        } catch (IOException | InvalidPathException unreadable) {
            throw new BadInput("cannot be read: " + unreadable.getMessage());
        }
    }
}
