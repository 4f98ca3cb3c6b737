package io.github.gavel.client.cli;

import io.github.gavel.client.cli.torrent.MagnetReport;
import io.github.gavel.client.cli.torrent.Report;
import io.github.gavel.client.cli.torrent.TorrentReport;
import io.github.gavel.client.json.BadInput;
import io.github.gavel.engine.magnet.MagnetReader;
import io.github.gavel.engine.magnet.Parsing;
import java.io.InputStream;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "inspect",
        description = "Shows what is in a torrent or a magnet link, without opening a connection.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        usageHelpWidth = 100,
        footerHeading = "%n",
        footer = "The output is described in docs/torrents.md.")
final class InspectVerb implements Callable<Integer> {
    private final InputStream in;

    @Parameters(
            paramLabel = "TORRENT|MAGNET",
            description = "A torrent file, - for standard input, a magnet link in quotes, or an infohash.")
    private String source = "-";

    @Option(names = "--json", description = "Prints it as JSON.")
    private boolean json;

    @Option(names = "--all", description = "Shows every file, however many they are.")
    private boolean all;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private CommandSpec spec;

    InspectVerb(InputStream in) {
        this.in = in;
    }

    @Override
    public Integer call() throws BadInput {
        report().print(spec.commandLine().getOut(), json, all);
        return Gavel.SUCCESS;
    }

    private Report report() throws BadInput {
        if (!MagnetReader.isMagnet(source)) {
            return new TorrentReport(new Input(source, in).torrent().metainfo());
        }
        Parsing parsing = MagnetReader.read(source);
        if (parsing instanceof Parsing.Refused no) {
            throw new BadInput("this magnet link " + no.sentence());
        }
        return new MagnetReport((Parsing.Parsed) parsing);
    }
}
