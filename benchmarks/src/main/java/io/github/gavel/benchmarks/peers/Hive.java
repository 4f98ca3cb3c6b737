package io.github.gavel.benchmarks.peers;

import io.github.gavel.engine.Engine;
import io.github.gavel.engine.EngineSettings;
import io.github.gavel.engine.NewTorrent;
import io.github.gavel.engine.TorrentState;
import io.github.gavel.engine.magnet.PeerHint;
import io.github.gavel.engine.metainfo.MetainfoReader;
import io.github.gavel.engine.metainfo.Reading;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Several engines of ours in one program: {@code seed|get REGIME TORRENT FOLDER STATE ADDRESS PORTS PEERS}, the last
 * two with commas between; {@value #NO_REGIME} is no regime. Each has a port of its own; of several that get each has a
 * folder of its own, those that seed have the same.
 */
public final class Hive {
    private static final long LOOK = 10;

    static final String NO_REGIME = "NONE";

    private final Optional<Regime> regime;
    private final Reading.Read torrent;
    private final Path state;
    private final String address;
    private final List<Engine> engines = new ArrayList<>();

    private Hive(Optional<Regime> regime, Reading.Read torrent, Path state, String address) {
        this.regime = regime;
        this.torrent = torrent;
        this.state = state;
        this.address = address;
    }

    public static void main(String[] words) throws IOException, InterruptedException {
        if (!(MetainfoReader.read(Files.readAllBytes(Path.of(words[2]))) instanceof Reading.Read torrent)) {
            throw new IOException(words[2] + " is no torrent");
        }
        Path folder = Path.of(words[3]);
        Optional<Regime> regime =
                Optional.of(words[1]).filter(word -> !word.equals(NO_REGIME)).map(Regime::valueOf);
        Hive hive = new Hive(regime, torrent, Path.of(words[4]), words[5]);
        List<Integer> ports =
                Stream.of(words[6].split(",", -1)).map(Integer::valueOf).toList();
        boolean seeds = words[0].equals("seed");
        if (seeds) {
            hive.look(folder, ports);
        }
        for (int port : ports) {
            Path own = seeds || ports.size() == 1 ? folder : folder.resolve(String.valueOf(hive.engines.size()));
            hive.start(own, port, words.length > 7 ? List.of(words[7].split(",", -1)) : List.of());
        }
        if (seeds) {
            hive.awaitSeeding();
        }
        System.out.println("ready");
        hive.awaitSeeding();
        System.out.println("done");
        Thread.currentThread().join();
    }

    /** One engine hashes what is there; the others remember what it found, if it does. */
    private void look(Path folder, List<Integer> ports) throws IOException, InterruptedException {
        start(folder, ports.get(0), List.of());
        awaitSeeding();
        engines.remove(0).close();
        if (!Files.exists(state(ports.get(0)))) {
            return;
        }
        try (Stream<Path> remembered = Files.walk(state(ports.get(0)))) {
            for (Path file : remembered.filter(Files::isRegularFile).toList()) {
                for (int other : ports.subList(1, ports.size())) {
                    Path copy = state(other).resolve(state(ports.get(0)).relativize(file));
                    Files.createDirectories(copy.getParent());
                    Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    private void start(Path folder, int port, List<String> peers) throws IOException {
        EngineSettings settings = EngineSettings.of(state(port), new InetSocketAddress(address, port))
                .callingFrom(Optional.of(new InetSocketAddress(address, 0)));
        Engine engine = regime.isPresent() ? Engine.start(settings, regime.get()) : Engine.start(settings);
        engines.add(engine);
        engine.add(NewTorrent.of(torrent, folder)).join();
        engine.call(
                torrent.metainfo().infoHash(),
                peers.stream().flatMap(peer -> PeerHint.read(peer).stream()).toList());
    }

    private Path state(int port) {
        return state.resolve(String.valueOf(port));
    }

    private void awaitSeeding() throws InterruptedException {
        for (Engine engine : engines) {
            while (!(engine.snapshots().join().get(0).state() instanceof TorrentState.Seeding)) {
                Thread.sleep(LOOK);
            }
        }
    }
}
