package io.github.gavel.client.library;

import static io.github.gavel.client.library.Shop.add;
import static io.github.gavel.client.library.Shop.awaitState;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.engine.TorrentState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Files of the last run that are not whole: a sentence and a way on for each. */
@Timeout(60)
class DamagedFilesTest {
    @TempDir
    private Path temp;

    private Shop shop;

    @BeforeEach
    void aPlace() {
        shop = new Shop(temp.resolve("shop"));
    }

    @Test
    void aDamagedEntryIsKeptAsideAndSaidAndTheOthersAreThere() throws IOException, InterruptedException {
        Ware damaged = Ware.in(temp, "damaged", 2);
        Ware whole = Ware.in(temp, "whole", 2);
        try (Library library = shop.open()) {
            add(library, damaged, Wanted.RUNNING);
            add(library, whole, Wanted.RUNNING);
            awaitState(library, damaged, TorrentState.Seeding.class);
        }
        byte[] entry = Files.readAllBytes(shop.entry(damaged.hash()));
        Files.write(shop.entry(damaged.hash()), Arrays.copyOf(entry, entry.length / 2));
        try (Library library = shop.open()) {
            awaitState(library, whole, TorrentState.Seeding.class);
            assertThat(library.latest().items()).hasSize(1);
            assertThat(library.latest().troubles())
                    .singleElement()
                    .asString()
                    .contains("“damaged” is damaged; its files are where they were. Add it again from")
                    .contains(".entry.damaged-1");
            add(library, damaged, Wanted.RUNNING);
            assertThat(awaitState(library, damaged, TorrentState.Seeding.class)
                            .view()
                            .transfer()
                            .rehashed())
                    .isZero();
        }
    }

    @Test
    void whatTheEngineRememberedAndIsDamagedIsSaidAndFoundOutAnew() throws IOException, InterruptedException {
        Ware ware = Ware.in(temp, "ware", 2);
        long size = ware.read().metainfo().layout().length();
        try (Library library = shop.open()) {
            add(library, ware, Wanted.RUNNING);
            awaitState(library, ware, TorrentState.Seeding.class);
        }
        byte[] memory = Files.readAllBytes(shop.memory(ware.hash()));
        Files.write(shop.memory(ware.hash()), Arrays.copyOf(memory, memory.length / 2));
        try (Library library = shop.open()) {
            Item item = awaitState(library, ware, TorrentState.Seeding.class);
            assertThat(item.view().transfer().rehashed()).isEqualTo(size);
            assertThat(library.latest().troubles())
                    .singleElement()
                    .asString()
                    .contains("How far “ware” is, is not remembered")
                    .contains("what is on the disk is checked when it is at work next");
        }
    }

    @Test
    void anEntryWithoutItsTorrentIsSaidWithTheFolderItsFilesAreIn() throws IOException, InterruptedException {
        Ware damaged = Ware.in(temp, "damaged", 2);
        try (Library library = shop.open()) {
            add(library, damaged, Wanted.RUNNING);
            awaitState(library, damaged, TorrentState.Seeding.class);
        }
        Files.delete(shop.source(damaged.hash()));
        try (Library library = shop.open()) {
            while (library.latest().troubles().isEmpty()) {
                Thread.sleep(5);
            }
            assertThat(library.latest().troubles())
                    .singleElement()
                    .asString()
                    .contains("is damaged or not there. Add it again with the folder " + damaged.folder());
        }
    }
}
