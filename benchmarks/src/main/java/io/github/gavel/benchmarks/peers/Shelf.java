package io.github.gavel.benchmarks.peers;

import io.github.gavel.engine.Engine;
import io.github.gavel.engine.EngineSettings;
import io.github.gavel.engine.NewTorrent;
import io.github.gavel.engine.TorrentState;
import io.github.gavel.engine.metainfo.MetainfoReader;
import io.github.gavel.engine.metainfo.Reading;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** One engine of ours that seeds every torrent of a folder: {@code TORRENTS DATA STATE}. */
public final class Shelf {
    private static final long LOOK = 10;

    private Shelf() {}

    public static void main(String[] words) throws IOException, InterruptedException {
        Engine engine = Engine.start(
                EngineSettings.of(Path.of(words[2]), new InetSocketAddress(InetAddress.getLoopbackAddress(), 0)));
        Runtime.getRuntime().addShutdownHook(new Thread(engine::close));
        List<Path> torrents;
        try (Stream<Path> found = Files.list(Path.of(words[0]))) {
            torrents =
                    found.filter(file -> file.toString().endsWith(".torrent")).toList();
        }
        for (Path torrent : torrents) {
            if (MetainfoReader.read(Files.readAllBytes(torrent)) instanceof Reading.Read read) {
                engine.add(NewTorrent.of(read, Path.of(words[1]))).join();
            }
        }
        while (!seeds(engine)) {
            Thread.sleep(LOOK);
        }
        System.out.println("ready");
        Thread.currentThread().join();
    }

    private static boolean seeds(Engine engine) {
        return engine.snapshots().join().stream()
                .allMatch(snapshot -> snapshot.state() instanceof TorrentState.Seeding);
    }
}
