package io.github.gavel.client.cli;

import io.github.gavel.client.cli.transfer.Deals;
import io.github.gavel.client.cli.transfer.Events;
import io.github.gavel.client.cli.transfer.Line;
import io.github.gavel.client.cli.transfer.Show;
import io.github.gavel.client.json.BadInput;
import io.github.gavel.client.text.Terminal;
import io.github.gavel.engine.NewTorrent;
import io.github.gavel.engine.TorrentState;
import io.github.gavel.engine.magnet.MagnetReader;
import io.github.gavel.engine.magnet.Parsing;
import io.github.gavel.engine.magnet.PeerHint;
import io.github.gavel.engine.metainfo.Reading;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "get",
        description =
                "Downloads a torrent and ends when all of it is here; a second run goes on where the first stopped.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        usageHelpWidth = 100,
        footerHeading = "%n",
        footer = "More about it is in docs/transfers.md.")
final class GetVerb implements Callable<Integer> {
    private final InputStream in;

    @Parameters(
            paramLabel = "TORRENT|MAGNET",
            description = "A torrent file, - for standard input, a magnet link in quotes, or an infohash.")
    private String source = "-";

    @Option(names = "--to", paramLabel = "DIR", required = true, description = "The folder that it is downloaded to.")
    private Path folder = Path.of("");

    @Option(
            names = "--only",
            paramLabel = "GLOB|INDEX",
            split = ",",
            description = "Downloads these files of the torrent and no others, by number or pattern; can be given more"
                    + " than once, or with commas.")
    private List<String> only = List.of();

    @Option(names = "--sequential", description = "Fetches the pieces in order.")
    private boolean sequential;

    @Option(
            names = "--overwrite",
            description =
                    "Writes over files that have the torrent's names although no piece of it is in them; without it such a download ends.")
    private boolean overwrite;

    @Option(names = "--json", description = "Prints events as JSON, one in each line.")
    private boolean json;

    @Mixin
    private NetworkOptions network = new NetworkOptions();

    @Mixin
    private final SpeedOptions speeding;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private CommandSpec spec;

    GetVerb(InputStream in) {
        this.in = in;
        this.speeding = new SpeedOptions(in);
    }

    @Override
    public Integer call() throws BadInput {
        NewTorrent given = wished(given());
        List<PeerHint> peers = network.peers();
        Optional<Path> file = inTheWay();
        if (file.isPresent()) {
            spec.commandLine().getErr().println(file.get() + " is no folder, and one is needed there");
            return Gavel.FAULT;
        }
        TorrentState end = speeding.around(
                network.settings(given),
                (client, wish, deals) ->
                        new Run(client, given, wish, peers, show(deals)).until(TorrentState.Seeding.class));
        return end instanceof TorrentState.Seeding ? Gavel.SUCCESS : Gavel.FAULT;
    }

    /** What is where the folder, or one above it, should be. */
    private Optional<Path> inTheWay() {
        return Stream.iterate(
                        Optional.of(folder.toAbsolutePath()), Optional::isPresent, path -> path.map(Path::getParent))
                .map(Optional::orElseThrow)
                .filter(Files::exists)
                .findFirst()
                .filter(nearest -> !Files.isDirectory(nearest));
    }

    private Show show(Optional<Deals> deals) {
        return json
                ? new Events(spec.commandLine().getOut())
                : new Line(spec.commandLine().getErr(), Terminal.isThere(), deals);
    }

    private NewTorrent wished(NewTorrent given) {
        NewTorrent chosen = only.isEmpty() ? given : given.wanting(new Only(only));
        NewTorrent placed = overwrite ? chosen.overwriting() : chosen;
        return sequential ? placed.inOrder() : placed;
    }

    private NewTorrent given() throws BadInput {
        if (!MagnetReader.isMagnet(source)) {
            Reading.Read torrent = new Input(source, in).torrent();
            new Only(only).check(torrent.metainfo().content());
            return NewTorrent.of(torrent, folder);
        }
        Parsing parsing = MagnetReader.read(source);
        if (parsing instanceof Parsing.Parsed parsed) {
            return NewTorrent.of(parsed.magnet(), folder);
        }
        throw new BadInput("this magnet link " + ((Parsing.Refused) parsing).sentence());
    }
}
