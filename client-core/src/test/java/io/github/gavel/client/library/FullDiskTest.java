package io.github.gavel.client.library;

import static io.github.gavel.client.library.Shop.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.engine.TorrentState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A disk that takes nothing of what is wanted: here a file is where the folder of the entries should be. */
@Timeout(60)
class FullDiskTest {
    @TempDir
    private Path temp;

    @Test
    void whatCannotBeWrittenDownIsNotAddedAndThatIsSaid() throws IOException {
        Shop shop = new Shop(temp.resolve("shop"));
        Ware ware = Ware.in(temp, "ware", 1);
        try (Library library = shop.open()) {
            Files.writeString(temp.resolve("shop").resolve("torrents"), "in the way");
            Answer<?> answer =
                    library.add(ware.torrent(), Manner.USUAL.to(ware.folder())).join();
            assertThat(answer)
                    .isInstanceOfSatisfying(
                            Answer.Refused.class,
                            refused -> assertThat(refused.reason())
                                    .startsWith("“ware” was not added, because nothing could be written down of it: "));
            assertThat(library.latest().items()).isEmpty();
        }
    }

    @Test
    void whatIsChangedCountsUntilTheEndAndThatIsSaidUntilItCanBeWritten() throws IOException, InterruptedException {
        Shop shop = new Shop(temp.resolve("shop"));
        Ware ware = Ware.in(temp, "ware", 1);
        Path torrents = temp.resolve("shop").resolve("torrents");
        Path away = temp.resolve("away");
        try (Library library = shop.open()) {
            library.add(ware.torrent(), Manner.USUAL.to(ware.folder())).join();
            await(library, ware.hash(), item -> item.entry().isPlaced());
            Files.move(torrents, away);
            Files.writeString(torrents, "in the way");
            library.label(ware.hash(), Set.of("kept in mind")).join();
            await(library, ware.hash(), item -> item.entry().orders().labels().contains("kept in mind"));
            awaitTroubles(library, 1);
            assertThat(library.latest().troubles())
                    .singleElement()
                    .asString()
                    .startsWith("What is wanted of “ware” counts until the program ends, but could not be written");
            Files.delete(torrents);
            Files.move(away, torrents);
            library.label(ware.hash(), Set.of("written")).join();
            awaitTroubles(library, 0);
        }
        try (Library library = shop.open()) {
            Item item = await(library, ware.hash(), it -> it.view().transfer().state() instanceof TorrentState.Seeding);
            assertThat(List.copyOf(item.entry().orders().labels())).containsExactly("written");
        }
    }

    private static void awaitTroubles(Library library, int count) throws InterruptedException {
        while (library.latest().troubles().size() != count) {
            Thread.sleep(5);
        }
    }
}
