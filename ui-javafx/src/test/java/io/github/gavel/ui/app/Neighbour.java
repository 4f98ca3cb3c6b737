package io.github.gavel.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.client.Client;
import io.github.gavel.engine.EngineSettings;
import io.github.gavel.engine.NewTorrent;
import io.github.gavel.engine.TorrentState;
import io.github.gavel.engine.create.Making;
import io.github.gavel.engine.create.Observer;
import io.github.gavel.engine.create.TorrentMaker;
import io.github.gavel.engine.metainfo.MetainfoReader;
import io.github.gavel.engine.metainfo.Origin;
import io.github.gavel.engine.metainfo.Reading;
import io.github.gavel.engine.metainfo.Sources;
import io.github.gavel.speed.market.Wish;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.testfx.util.WaitForAsyncUtils;

/** Somebody else on this computer, who seeds an album of two files. */
final class Neighbour implements AutoCloseable {
    private static final int PIECE = 1 << 14;
    private static final int PAUSE = 10;

    private final Path folder;
    private final Path file;
    private final Reading.Read torrent;
    private final Client client;

    private Neighbour(Path folder, Path file, Reading.Read torrent, Client client) {
        this.folder = folder;
        this.file = file;
        this.torrent = torrent;
        this.client = client;
    }

    static Neighbour in(Path temp) throws IOException {
        Path album = Files.createDirectories(temp.resolve("of-seed/album"));
        Random random = new Random(1);
        for (String name : List.of("one", "two")) {
            byte[] content = new byte[(name.equals("one") ? 3 : 5) * PIECE];
            random.nextBytes(content);
            Files.write(album.resolve(name), content);
        }
        Making made = new TorrentMaker(Neighbour::sha1, 1)
                .make(
                        album,
                        new io.github.gavel.engine.create.Wishes(
                                OptionalInt.of(PIECE), Sources.NONE, false, Origin.UNKNOWN),
                        Observer.PATIENT);
        byte[] bytes = ((Making.Made) made).torrent().toBytes();
        Path file = Files.write(temp.resolve("album.torrent"), bytes);
        Reading.Read torrent = (Reading.Read) MetainfoReader.read(bytes);
        Client client = onLoopback(EngineSettings.of(temp.resolve("seed"), new InetSocketAddress(0)));
        Neighbour neighbour = new Neighbour(album, file, torrent, client);
        assertThat(client.add(NewTorrent.of(torrent, temp.resolve("of-seed")), Wish.NOTHING)
                        .join())
                .isTrue();
        neighbour.awaitSeeding();
        return neighbour;
    }

    private void awaitSeeding() {
        while (client.torrent(torrent.metainfo().infoHash()).join().stream()
                .noneMatch(view -> view.transfer().state() instanceof TorrentState.Seeding)) {
            WaitForAsyncUtils.sleep(PAUSE, TimeUnit.MILLISECONDS);
        }
    }

    Path folder() {
        return folder;
    }

    Path file() {
        return file;
    }

    String magnet() {
        return "magnet:?xt=urn:btih:" + torrent.metainfo().infoHash() + "&x.pe=127.0.0.1:"
                + client.address().orElseThrow().getPort();
    }

    static Client onLoopback(EngineSettings wished) throws IOException {
        return Client.start(
                EngineSettings.of(wished.state(), new InetSocketAddress(InetAddress.getLoopbackAddress(), 0)));
    }

    private static MessageDigest sha1() {
        try {
            return MessageDigest.getInstance("SHA-1");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void close() throws IOException {
        client.close();
    }
}
