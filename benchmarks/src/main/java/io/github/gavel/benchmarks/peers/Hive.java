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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Several engines of ours in one program: {@code seed|get TORRENT FOLDER STATE ADDRESS PORTS PEERS}, the last two with
 * commas between. Each has a port of its own; those that get have a folder each, those that seed have the same.
 */
public final class Hive {
    private static final long LOOK = 10;

    private final Reading.Read torrent;
    private final Path state;
    private final String address;
    private final List<Engine> engines = new ArrayList<>();

    private Hive(Reading.Read torrent, Path state, String address) {
        this.torrent = torrent;
        this.state = state;
        this.address = address;
    }

    public static void main(String[] words) throws IOException, InterruptedException {
        if (!(MetainfoReader.read(Files.readAllBytes(Path.of(words[1]))) instanceof Reading.Read torrent)) {
            throw new IOException(words[1] + " is no torrent");
        }
        Path folder = Path.of(words[2]);
        Hive hive = new Hive(torrent, Path.of(words[3]), words[4]);
        List<Integer> ports =
                Stream.of(words[5].split(",", -1)).map(Integer::valueOf).toList();
        boolean seeds = words[0].equals("seed");
        if (seeds) {
            hive.look(folder, ports);
        }
        for (int port : ports) {
            Path own = seeds ? folder : folder.resolve(String.valueOf(hive.engines.size()));
            hive.start(own, port, words.length > 6 ? List.of(words[6].split(",", -1)) : List.of());
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
                    Files.copy(file, copy);
                }
            }
        }
    }

    private void start(Path folder, int port, List<String> peers) throws IOException {
        Engine engine = Engine.start(EngineSettings.of(state(port), new InetSocketAddress(address, port))
                .callingFrom(Optional.of(new InetSocketAddress(address, 0))));
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
