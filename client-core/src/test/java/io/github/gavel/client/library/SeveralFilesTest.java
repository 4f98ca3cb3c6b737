package io.github.gavel.client.library;

import static io.github.gavel.client.library.Shop.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.engine.Choice;
import io.github.gavel.engine.TorrentState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class SeveralFilesTest {
    @TempDir
    private Path temp;

    @Test
    void whatIsChosenIsAllThatIsWantedInTheNextRunTooAndItsFolderIsMissed() throws IOException, InterruptedException {
        Shop shop = new Shop(temp.resolve("shop"));
        Path album = Files.createDirectories(temp.resolve("music").resolve("album"));
        Files.write(album.resolve("one"), new byte[3 << 14]);
        Files.write(album.resolve("two"), new byte[5 << 14]);
        Ware ware = Ware.of(album);
        Files.delete(album.resolve("two"));
        BitSet first = new BitSet();
        first.set(0);
        Choice choice = Choice.only(first, 2);
        try (Library library = shop.open()) {
            library.add(ware.torrent(), Manner.USUAL.to(ware.folder()).with(choice))
                    .join();
            awaitSeeding(library, ware);
        }
        try (Library library = shop.open()) {
            Item item = awaitSeeding(library, ware);
            assertThat(item.view().transfer().choice()).isEqualTo(choice);
            assertThat(item.view().transfer().rehashed()).isZero();
            assertThat(item.view().transfer().done()).isEqualTo(3 << 14);
            Files.move(album, temp.resolve("away"));
            await(library, ware.hash(), it -> it.standing() == Standing.ABSENT);
            assertThat(album).doesNotExist();
        }
    }

    private static Item awaitSeeding(Library library, Ware ware) throws InterruptedException {
        return await(
                library,
                ware.hash(),
                item -> item.view().transfer().state() instanceof TorrentState.Seeding
                        && item.entry().isPlaced());
    }
}
