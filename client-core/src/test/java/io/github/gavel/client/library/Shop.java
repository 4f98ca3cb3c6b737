package io.github.gavel.client.library;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.client.Client;
import io.github.gavel.client.settings.Settings;
import io.github.gavel.client.settings.SettingsFile;
import io.github.gavel.engine.EngineSettings;
import io.github.gavel.engine.TorrentState;
import io.github.gavel.engine.metainfo.InfoHash;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Predicate;

/** Where the libraries of a test are, one after the other, with disks and a clock that the test moves. */
final class Shop {
    private final Path folder;
    private volatile long free = Long.MAX_VALUE;
    private volatile Duration later = Duration.ZERO;

    Shop(Path folder) {
        this.folder = folder;
    }

    Path entry(InfoHash hash) {
        return folder.resolve("torrents").resolve(hash + ".entry");
    }

    Path source(InfoHash hash) {
        return folder.resolve("torrents").resolve(hash + ".torrent");
    }

    /** What peers said that a link means. */
    Path learned(InfoHash hash) {
        return folder.resolve("torrents").resolve(hash + ".info");
    }

    /** What the engine remembers. */
    Path memory(InfoHash hash) {
        return folder.resolve("transfers").resolve(hash.toString()).resolve("memory");
    }

    Path downloads() {
        return folder.resolve("Downloads");
    }

    void leaveFree(long bytes) {
        free = bytes;
    }

    void let(Duration pass) {
        later = later.plus(pass);
    }

    Library open() throws IOException {
        InstantSource clock = () -> InstantSource.system().instant().plus(later);
        return Library.start(new Surroundings(
                settings(),
                folder.resolve("torrents"),
                folder.resolve("transfers"),
                Shop::onLoopback,
                disks(),
                clock,
                Duration.ofMillis(20),
                Duration.ofMinutes(1)));
    }

    SettingsFile settings() {
        return new SettingsFile(folder.resolve("config"), Settings.standard(downloads()));
    }

    private Disks disks() {
        return new Disks() {
            @Override
            public boolean isThere(Path path) {
                return REAL.isThere(path);
            }

            @Override
            public long free(Path of) {
                return free;
            }
        };
    }

    static Client onLoopback(EngineSettings wished) throws IOException {
        InetSocketAddress own = new InetSocketAddress(
                InetAddress.getLoopbackAddress(),
                wished.listen().map(InetSocketAddress::getPort).orElse(0));
        return Client.start(EngineSettings.of(wished.state(), own)
                .with(wished.encryption(), wished.payload())
                .with(wished.caps())
                .with(wished.speeds()));
    }

    static void add(Library library, Ware ware, Wanted wanted) {
        assertThat(library.add(ware.torrent(), Manner.USUAL.to(ware.folder()).with(wanted))
                        .join())
                .isEqualTo(Answer.done(ware.hash()));
    }

    static Item awaitState(Library library, Ware ware, Class<? extends TorrentState> state)
            throws InterruptedException {
        return await(
                library,
                ware.hash(),
                item -> state.isInstance(item.view().transfer().state()));
    }

    static Item await(Library library, InfoHash hash, Predicate<Item> isSo) throws InterruptedException {
        Optional<Item> now = item(library, hash);
        while (now.filter(isSo).isEmpty()) {
            Thread.sleep(5);
            now = item(library, hash);
        }
        return now.get();
    }

    static Optional<Item> item(Library library, InfoHash hash) {
        return library.latest().items().stream()
                .filter(item -> item.entry().hash().equals(hash))
                .findFirst();
    }
}
