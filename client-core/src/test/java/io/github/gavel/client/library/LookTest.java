package io.github.gavel.client.library;

import static io.github.gavel.client.library.Shop.await;
import static io.github.gavel.client.library.Shop.item;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.client.Client;
import io.github.gavel.engine.Choice;
import io.github.gavel.engine.EngineSettings;
import io.github.gavel.engine.NewTorrent;
import io.github.gavel.engine.Priority;
import io.github.gavel.engine.TorrentState;
import io.github.gavel.speed.market.Wish;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class LookTest {
    @TempDir
    private Path temp;

    private Shop shop;
    private Ware ware;

    @BeforeEach
    void aWare() throws IOException {
        shop = new Shop(temp.resolve("shop"));
        ware = Ware.in(temp, "ware", 3);
    }

    private Client seed() throws IOException, InterruptedException {
        Client seed = Shop.onLoopback(
                EngineSettings.of(temp.resolve("state"), new InetSocketAddress(InetAddress.getLoopbackAddress(), 0)));
        assertThat(seed.add(NewTorrent.of(ware.read(), ware.folder()), Wish.NOTHING)
                        .join())
                .isTrue();
        while (seed.torrent(ware.hash())
                .join()
                .filter(view -> view.transfer().state() instanceof TorrentState.Seeding)
                .isEmpty()) {
            Thread.sleep(5);
        }
        return seed;
    }

    private String link(Client seed) {
        return "magnet:?xt=urn:btih:" + ware.hash() + "&x.pe=127.0.0.1:"
                + seed.address().orElseThrow().getPort();
    }

    private void awaitKnown(Library library) throws InterruptedException {
        while (library.latest().client().torrents().stream()
                .noneMatch(view -> view.transfer().content().isPresent()
                        && view.transfer().state() instanceof TorrentState.Stopped)) {
            Thread.sleep(5);
        }
    }

    private Look look(Library library, String link) {
        return ((Answer.Done<Look>) library.look(link).join()).value();
    }

    @Test
    void ofALinkNothingButItsMetadataIsFetchedUntilItIsTaken() throws IOException, InterruptedException {
        try (Client seed = seed();
                Library library = shop.open()) {
            assertThat(look(library, link(seed)).content()).isEmpty();
            awaitKnown(library);
            assertThat(item(library, ware.hash())).isEmpty();
            assertThat(shop.downloads()).doesNotExist();
            Manner manner = Manner.USUAL.with(new Choice(List.of(Priority.HIGH), true));
            assertThat(library.take(ware.hash(), manner).join()).isEqualTo(Answer.done(ware.hash()));
            await(
                    library,
                    ware.hash(),
                    item -> item.view().transfer().state() instanceof TorrentState.Seeding
                            && item.view().transfer().choice().sequential());
            assertThat(shop.downloads().resolve("ware")).hasSameBinaryContentAs(ware.file());
        }
    }

    @Test
    void whatNobodyWantsAfterALookLeavesNoTraceAndCanBeLookedAtAgain() throws IOException, InterruptedException {
        try (Client seed = seed();
                Library library = shop.open()) {
            look(library, link(seed));
            awaitKnown(library);
            library.letGo(ware.hash()).join();
            look(library, link(seed));
            library.letGo(ware.hash()).join();
            while (!library.latest().client().torrents().isEmpty()) {
                Thread.sleep(5);
            }
            assertThat(shop.entry(ware.hash())).doesNotExist();
            assertThat(shop.memory(ware.hash())).doesNotExist();
            assertThat(shop.downloads()).doesNotExist();
        }
    }

    @Test
    void whatALinkMeansIsKnownInTheNextRunWithoutAPeer() throws IOException, InterruptedException {
        try (Client seed = seed();
                Library library = shop.open()) {
            library.add(link(seed), Manner.USUAL).join();
            while (Files.notExists(shop.learned(ware.hash()))) {
                Thread.sleep(5);
            }
        }
        try (Library library = shop.open()) {
            library.pause(ware.hash()).join();
            await(library, ware.hash(), item -> item.view().transfer().content().isPresent());
            library.remove(ware.hash(), false).join();
            library.forget(ware.hash()).join();
            while (item(library, ware.hash()).isPresent()) {
                Thread.sleep(5);
            }
            assertThat(shop.learned(ware.hash())).doesNotExist();
        }
    }

    @Test
    void whatIsDamagedOfThatIsAskedForAgain() throws IOException, InterruptedException {
        try (Client seed = seed()) {
            try (Library library = shop.open()) {
                library.add(link(seed), Manner.USUAL).join();
                while (Files.notExists(shop.learned(ware.hash()))) {
                    Thread.sleep(5);
                }
            }
            Files.write(shop.learned(ware.hash()), new byte[] {'d', '1'});
            try (Library library = shop.open()) {
                await(library, ware.hash(), item -> item.view().transfer().state() instanceof TorrentState.Seeding);
                assertThat(library.latest().troubles()).isEmpty();
            }
        }
    }

    @Test
    void aTorrentFileIsLookedAtWithoutAnEngine() throws IOException, InterruptedException {
        try (Library library = shop.open()) {
            Look look = ((Answer.Done<Look>) library.look(ware.torrent()).join()).value();
            assertThat(look.content()).contains(ware.read().metainfo().content());
            assertThat(look.there()).isEmpty();
            assertThat(library.latest().client().torrents()).isEmpty();
            library.take(ware.hash(), Manner.USUAL.with(Wanted.PAUSED)).join();
            await(library, ware.hash(), item -> item.standing() == Standing.PAUSED);
            assertThat(((Answer.Done<Look>) library.look(ware.torrent()).join())
                            .value()
                            .there())
                    .isPresent();
            assertThat(library.take(ware.hash(), Manner.USUAL).join()).isInstanceOf(Answer.Refused.class);
        }
    }

    @Test
    void trackersOfAnotherLinkToTheSameAreAskedTooAndInTheNextRun() throws IOException {
        String link = "magnet:?xt=urn:btih:" + ware.hash() + "&tr=http%3A%2F%2F127.0.0.1%3A9%2F";
        try (Library library = shop.open()) {
            library.add(ware.torrent(), Manner.USUAL.to(ware.folder())).join();
            Look twin = look(library, link + "one&tr=http%3A%2F%2F127.0.0.1%3A9%2Ftwo");
            assertThat(twin.there()).isPresent();
            assertThat(twin.news()).isEqualTo(2);
            assertThat(library.merge(ware.hash()).join()).isInstanceOf(Answer.Done.class);
            assertThat(look(library, link + "one").news()).isZero();
        }
        try (Library library = shop.open()) {
            assertThat(look(library, link + "two&tr=http%3A%2F%2F127.0.0.1%3A9%2Fthree")
                            .news())
                    .isEqualTo(1);
        }
    }
}
