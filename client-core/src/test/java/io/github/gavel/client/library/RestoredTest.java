package io.github.gavel.client.library;

import static io.github.gavel.client.library.Shop.add;
import static io.github.gavel.client.library.Shop.await;
import static io.github.gavel.client.library.Shop.awaitState;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gavel.client.settings.QueueSizes;
import io.github.gavel.client.settings.Settings;
import io.github.gavel.engine.TorrentState;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What is there in the next run, however the last one ended. */
@Timeout(120)
class RestoredTest {
    private static final int PIECES = 8;

    @TempDir
    private Path temp;

    private Shop shop;

    @BeforeEach
    void aPlace() {
        shop = new Shop(temp.resolve("shop"));
    }

    /** Half of it is where it is downloaded to. */
    private Ware half(String name) throws IOException {
        Ware ware = Ware.in(temp, name, PIECES);
        byte[] whole = Files.readAllBytes(ware.file());
        Files.write(ware.file(), Arrays.copyOf(whole, whole.length / 2));
        return ware;
    }

    private static void assertNothingWasChecked(Item item, long done) {
        assertThat(item.view().transfer().rehashed()).isZero();
        assertThat(item.view().transfer().done()).isEqualTo(done);
    }

    @Test
    void everythingIsAsItWasAndNothingIsCheckedAgain() throws IOException, InterruptedException {
        Ware seeded = Ware.in(temp, "seeded", PIECES);
        Ware lacking = half("lacking");
        Ware paused = half("paused");
        long size = seeded.read().metainfo().layout().length();
        try (Library library = shop.open()) {
            add(library, seeded, Wanted.RUNNING);
            add(library, lacking, Wanted.RUNNING);
            add(library, paused, Wanted.RUNNING);
            awaitState(library, seeded, TorrentState.Seeding.class);
            awaitState(library, lacking, TorrentState.Downloading.class);
            awaitState(library, paused, TorrentState.Downloading.class);
            library.pause(paused.hash()).join();
            awaitState(library, paused, TorrentState.Stopped.class);
        }
        try (Library library = shop.open()) {
            assertNothingWasChecked(awaitState(library, seeded, TorrentState.Seeding.class), size);
            assertNothingWasChecked(awaitState(library, lacking, TorrentState.Downloading.class), size / 2);
            Item rests = awaitState(library, paused, TorrentState.Stopped.class);
            assertThat(rests.standing()).isEqualTo(Standing.PAUSED);
            assertNothingWasChecked(rests, size / 2);
            assertThat(library.latest().items())
                    .extracting(item -> item.entry().name())
                    .containsExactly("seeded", "lacking", "paused");
            library.resume(paused.hash()).join();
            assertNothingWasChecked(awaitState(library, paused, TorrentState.Downloading.class), size / 2);
            assertThat(library.latest().troubles()).isEmpty();
        }
    }

    @Test
    void seedsThatAreLookedAtTakeNoPlaceAmongDownloads() throws IOException, InterruptedException {
        List<Ware> wares = new ArrayList<>();
        Settings usual = shop.settings().load().settings();
        assertThat(shop.settings().save(usual.with(new QueueSizes(1, 0)))).isEmpty();
        try (Library library = shop.open()) {
            for (int number = 0; number < 10; number++) {
                Ware ware = Ware.in(temp, "ware-" + number, 1);
                wares.add(ware);
                add(library, ware, Wanted.RUNNING);
            }
            for (Ware ware : wares) {
                awaitState(library, ware, TorrentState.Seeding.class);
            }
        }
        Set<Standing> standings = ConcurrentHashMap.newKeySet();
        try (Library library = shop.open()) {
            library.follow(snapshot -> snapshot.items().forEach(item -> standings.add(item.standing())));
            for (Ware ware : wares) {
                awaitState(library, ware, TorrentState.Seeding.class);
            }
        }
        assertThat(standings).isSubsetOf(Standing.AT_WORK);
    }

    @Test
    void fiftyTorrentsOutliveAProcessThatIsKilled() throws IOException, InterruptedException {
        List<Ware> wares = new ArrayList<>();
        try (Library library = shop.open()) {
            for (int number = 0; number < 50; number++) {
                Ware ware = Ware.in(temp, "ware-" + number, 1);
                wares.add(ware);
                add(library, ware, Wanted.FORCED);
            }
            for (Ware ware : wares) {
                awaitState(library, ware, TorrentState.Seeding.class);
            }
        }
        for (int kill = 0; kill < 3; kill++) {
            killAfter(kill * 70L);
        }
        try (Library library = shop.open()) {
            for (Ware ware : wares) {
                Item item = awaitState(library, ware, TorrentState.Seeding.class);
                assertNothingWasChecked(item, 1 << 14);
                assertThat(item.entry().orders().labels())
                        .singleElement()
                        .asString()
                        .startsWith("round ");
            }
            assertThat(library.latest().troubles()).isEmpty();
        }
    }

    private void killAfter(long millis) throws IOException, InterruptedException {
        Process keeper = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Shopkeeper.class.getName(),
                        temp.resolve("shop").toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(keeper.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(out.readLine()).isEqualTo("open");
            Thread.sleep(millis);
        } finally {
            keeper.destroyForcibly().waitFor();
        }
    }

    @Test
    void aFolderThatVanishedMeanwhileIsSaidAndNothingIsDownloadedInItsPlace() throws IOException, InterruptedException {
        Ware ware = Ware.in(temp, "ware", 2);
        try (Library library = shop.open()) {
            add(library, ware, Wanted.RUNNING);
            await(library, ware.hash(), item -> item.entry().isPlaced());
        }
        Path away = temp.resolve("away");
        Files.move(ware.folder(), away);
        try (Library library = shop.open()) {
            Item gone = await(library, ware.hash(), item -> item.standing() == Standing.ABSENT);
            assertThat(gone.sentence().orElseThrow()).contains("is not there. Connect its disk");
            assertThat(ware.folder()).doesNotExist();
            Files.move(away, ware.folder());
            assertThat(awaitState(library, ware, TorrentState.Seeding.class)
                            .view()
                            .transfer()
                            .rehashed())
                    .isZero();
        }
    }

    @Test
    void aSecondLibraryOfTheSameTorrentsIsRefused() throws IOException {
        try (Library library = shop.open()) {
            assertThat(library.latest().items()).isEmpty();
            assertThatThrownBy(shop::open)
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("another program is at work");
        }
    }

    @Test
    void aPortThatSomebodyHasIsSaidAndAnotherTaken() throws IOException, InterruptedException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Settings usual = shop.settings().load().settings();
            shop.settings().save(usual.with(usual.network().listeningAt(taken.getLocalPort())));
            try (Library library = shop.open()) {
                while (library.latest().troubles().isEmpty()) {
                    Thread.sleep(5);
                }
                assertThat(library.latest().troubles())
                        .singleElement()
                        .asString()
                        .contains("Another program has port " + taken.getLocalPort());
            }
        }
    }
}
