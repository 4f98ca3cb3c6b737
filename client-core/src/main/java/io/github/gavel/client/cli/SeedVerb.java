package io.github.gavel.client.cli;

import io.github.gavel.client.cli.torrent.ProgressLine;
import io.github.gavel.client.cli.transfer.Deals;
import io.github.gavel.client.cli.transfer.Events;
import io.github.gavel.client.cli.transfer.Line;
import io.github.gavel.client.cli.transfer.Show;
import io.github.gavel.client.json.BadInput;
import io.github.gavel.client.text.Harmless;
import io.github.gavel.client.text.Terminal;
import io.github.gavel.engine.NewTorrent;
import io.github.gavel.engine.TorrentState;
import io.github.gavel.engine.create.Making;
import io.github.gavel.engine.create.TorrentMaker;
import io.github.gavel.engine.create.Wishes;
import io.github.gavel.engine.hash.Sha1;
import io.github.gavel.engine.magnet.Magnet;
import io.github.gavel.engine.magnet.PeerHint;
import io.github.gavel.engine.metainfo.Metainfo;
import io.github.gavel.engine.metainfo.MetainfoReader;
import io.github.gavel.engine.metainfo.Origin;
import io.github.gavel.engine.metainfo.Reading;
import io.github.gavel.engine.metainfo.Sources;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "seed",
        description = "Serves a file, a folder or what a torrent file names, until it is interrupted.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        usageHelpWidth = 100,
        footerHeading = "%n",
        footer = "More about it is in docs/transfers.md.")
final class SeedVerb implements Callable<Integer> {
    private static final int COLUMNS = 400;

    @Parameters(paramLabel = "FILE|TORRENT", description = "What to serve; a name that ends in .torrent is a torrent.")
    private Path path = Path.of("");

    @Option(
            names = "--from",
            paramLabel = "DIR",
            description = "The folder that has a torrent's files; that of the torrent if not given.")
    private Optional<Path> from = Optional.empty();

    @Option(names = "--json", description = "Prints events as JSON, one in each line.")
    private boolean json;

    @Mixin
    private NetworkOptions network = new NetworkOptions();

    @Mixin
    private final SpeedOptions speeding;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private CommandSpec spec;

    SeedVerb(InputStream in) {
        this.speeding = new SpeedOptions(in);
    }

    @Override
    public Integer call() throws BadInput {
        boolean isTorrent = path.toString().endsWith(".torrent");
        if (from.isPresent() && !isTorrent) {
            throw new BadInput("--from " + Harmless.shortened(from.get().toString(), COLUMNS)
                    + ": it says where the files of a torrent are, and "
                    + Harmless.shortened(path.toString(), COLUMNS) + " is served from where it is");
        }
        Path folder = from.orElseGet(this::parent);
        Reading.Read torrent = isTorrent ? new Input(path.toString(), InputStream.nullInputStream()).torrent() : made();
        NewTorrent given = NewTorrent.of(torrent, folder).complete();
        List<PeerHint> peers = network.peers();
        TorrentState end = speeding.around(
                network.settings(given),
                (client, wish, deals) -> new Run(client, given, wish, peers, show(deals))
                        .until(TorrentState.Stopped.class, address -> announce(torrent.metainfo(), address)));
        return end instanceof TorrentState.Failed ? Gavel.FAULT : Gavel.SUCCESS;
    }

    private Show show(Optional<Deals> deals) {
        return json
                ? new Events(spec.commandLine().getOut())
                : new Line(spec.commandLine().getErr(), Terminal.isThere(), deals);
    }

    private void announce(Metainfo torrent, Optional<InetSocketAddress> address) {
        if (json) {
            return;
        }
        List<PeerHint> here = address
                .filter(where -> !where.getAddress().isAnyLocalAddress())
                .map(where -> new PeerHint(where.getAddress().getHostAddress(), where.getPort()))
                .stream()
                .toList();
        spec.commandLine().getOut().println(Magnet.of(torrent, here));
        address.ifPresent(where -> spec.commandLine().getOut().println("listens at port " + where.getPort()));
        spec.commandLine().getOut().flush();
    }

    private Path parent() {
        return Optional.ofNullable(path.toAbsolutePath().normalize().getParent())
                .orElse(path);
    }

    private Reading.Read made() throws BadInput {
        Sha1 sha1 = Sha1.racing(Runnable::run);
        TorrentMaker maker = new TorrentMaker(sha1::begin, Runtime.getRuntime().availableProcessors());
        Wishes wishes = new Wishes(OptionalInt.empty(), Sources.NONE, false, Origin.UNKNOWN);
        Making making =
                maker.make(path, wishes, ProgressLine.on(spec.commandLine().getErr()));
        if (making instanceof Making.Made made
                && MetainfoReader.read(made.torrent().toBytes()) instanceof Reading.Read read) {
            return read;
        }
        throw new BadInput(
                making instanceof Making.Refused refused
                        ? Harmless.shortened(refused.sentence(), COLUMNS)
                        : "no torrent can be made of it");
    }
}
