package io.github.gavel.client.library;

import static io.github.gavel.client.library.Shop.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.client.Client;
import io.github.gavel.engine.EngineSettings;
import io.github.gavel.engine.NewTorrent;
import io.github.gavel.engine.TorrentState;
import io.github.gavel.speed.market.Wish;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class LinkTest {
    @TempDir
    private Path temp;

    @Test
    void aLinkIsDownloadedIsCalledWhatItsTorrentSaysAndIsThereInTheNextRun() throws IOException, InterruptedException {
        Ware ware = Ware.in(temp, "ware", 3);
        Shop shop = new Shop(temp.resolve("shop"));
        try (Client seed = Shop.onLoopback(
                EngineSettings.of(temp.resolve("state"), new InetSocketAddress(InetAddress.getLoopbackAddress(), 0)))) {
            assertThat(seed.add(NewTorrent.of(ware.read(), ware.folder()), Wish.NOTHING)
                            .join())
                    .isTrue();
            String link = "magnet:?xt=urn:btih:" + ware.hash() + "&dn=any+name&x.pe=127.0.0.1:"
                    + seed.address().orElseThrow().getPort();
            try (Library library = shop.open()) {
                assertThat(library.add(link, Manner.USUAL).join()).isEqualTo(Answer.done(ware.hash()));
                awaitSeeding(library, ware);
            }
            try (Library library = shop.open()) {
                Item item = awaitSeeding(library, ware);
                assertThat(item.view().transfer().rehashed()).isZero();
                assertThat(shop.downloads().resolve("ware")).hasSameBinaryContentAs(ware.file());
            }
        }
        assertThat(Files.exists(shop.source(ware.hash()))).isTrue();
    }

    private static Item awaitSeeding(Library library, Ware ware) throws InterruptedException {
        return await(
                library,
                ware.hash(),
                item -> item.view().transfer().state() instanceof TorrentState.Seeding
                        && item.entry().name().equals("ware"));
    }
}
