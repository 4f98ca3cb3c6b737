package io.github.gavel.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.client.Client;
import io.github.gavel.client.library.Disks;
import io.github.gavel.client.library.Library;
import io.github.gavel.client.library.Manner;
import io.github.gavel.client.library.Surroundings;
import io.github.gavel.client.settings.Settings;
import io.github.gavel.client.settings.SettingsFile;
import io.github.gavel.engine.EngineSettings;
import io.github.gavel.engine.NewTorrent;
import io.github.gavel.engine.create.Making;
import io.github.gavel.engine.create.Observer;
import io.github.gavel.engine.create.TorrentMaker;
import io.github.gavel.engine.metainfo.MetainfoReader;
import io.github.gavel.engine.metainfo.Origin;
import io.github.gavel.engine.metainfo.Reading;
import io.github.gavel.engine.metainfo.Sources;
import io.github.gavel.speed.market.Wish;
import io.github.gavel.ui.main.MainScreen;
import io.github.gavel.ui.port.Additions;
import io.github.gavel.ui.theme.Theme;
import io.github.gavel.ui.toolkit.InMemory;
import io.github.gavel.ui.words.Words;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The main screen over a library that works, with a torrent that somebody else on this machine has. */
@InMemory
@Timeout(120)
@SuppressWarnings("NullAway.Init") // made before each test
class WorkingLibraryTest {
    private static final int PIECE = 1 << 14;
    private static final int PIECES = 8;
    private static final int PAUSE = 10;

    private final Queue<String> refused = new ConcurrentLinkedQueue<>();

    @TempDir
    private Path temp;

    private Client seed;
    private Library library;
    private MainScreen screen;
    private Stage stage;

    @Start
    void open(Stage given) {
        stage = given;
    }

    @BeforeEach
    void download(FxRobot robot) throws IOException {
        Reading.Read torrent = ware();
        seed = onLoopback(EngineSettings.of(temp.resolve("seed"), new InetSocketAddress(0)));
        assertThat(seed.add(NewTorrent.of(torrent, temp.resolve("of-seed")), Wish.NOTHING)
                        .join())
                .isTrue();
        library = Library.start(new Surroundings(
                new SettingsFile(temp.resolve("config"), Settings.standard(temp.resolve("Downloads"))),
                temp.resolve("torrents"),
                temp.resolve("transfers"),
                WorkingLibraryTest::onLoopback,
                Disks.REAL,
                InstantSource.system(),
                Duration.ofMillis(20),
                Duration.ofMinutes(1)));
        Additions links = new OnlyLinks(library);
        robot.interact(() -> {
            screen = new MainScreen(
                    Words.of(Locale.ENGLISH), new Wishes(library, links, place -> {}, () -> {}, refused::add));
            Scene scene = new Scene(screen, 1280, 800);
            Theme.LIGHT.dress(scene);
            stage.setScene(scene);
            stage.show();
        });
        library.follow(screen::tell);
        links.link("magnet:?xt=urn:btih:" + torrent.metainfo().infoHash() + "&x.pe=127.0.0.1:"
                + seed.address().orElseThrow().getPort());
        awaitSpoken("ware");
        awaitSpoken("Seeding");
    }

    @AfterEach
    void end() throws IOException {
        library.close();
        seed.close();
    }

    @Test
    void aLinkIsDownloadedAndHeldByKeysAlone(FxRobot robot) throws IOException {
        assertThat(temp.resolve("Downloads/ware")).hasSameBinaryContentAs(temp.resolve("of-seed/ware"));
        choose(robot);
        robot.type(KeyCode.SPACE);
        awaitSpoken("Finished");
        robot.type(KeyCode.SPACE);
        awaitSpoken("Seeding");
        assertThat(refused).isEmpty();
    }

    @Test
    void whatIsRemovedComesBackWhenThatIsUndone(FxRobot robot) {
        choose(robot);
        robot.type(KeyCode.DELETE);
        awaitSpoken("Removing");
        Node bar = screen.lookup(".leaving");
        assertThat(bar.isVisible()).isTrue();
        robot.interact(() -> ((Button) screen.lookup(".leaving .button")).fire());
        awaitSpoken("Seeding");
        assertThat(bar.isVisible()).isFalse();
    }

    @Test
    void whatIsRefusedIsSaid(FxRobot robot) {
        choose(robot);
        robot.type(KeyCode.DELETE);
        awaitSpoken("Removing");
        robot.type(KeyCode.SPACE);
        await(() -> !refused.isEmpty());
        assertThat(refused.peek()).contains("on its way out");
    }

    private void choose(FxRobot robot) {
        robot.interact(() -> {
            table().requestFocus();
            table().getSelectionModel().clearAndSelect(0);
        });
    }

    private TableView<?> table() {
        return (TableView<?>) screen.lookup(".live-table");
    }

    private void awaitSpoken(String word) {
        await(() -> table().lookupAll(".table-row-cell").stream()
                .map(TableRow.class::cast)
                .anyMatch(row -> !row.isEmpty() && row.getAccessibleText().contains(word)));
    }

    private static void await(BooleanSupplier isSo) {
        while (!WaitForAsyncUtils.waitForAsyncFx(PAUSE * 1000L, isSo::getAsBoolean)) {
            WaitForAsyncUtils.sleep(PAUSE, TimeUnit.MILLISECONDS);
        }
    }

    private Reading.Read ware() throws IOException {
        byte[] content = new byte[PIECES * PIECE];
        new Random(1).nextBytes(content);
        Path file = Files.write(Files.createDirectories(temp.resolve("of-seed")).resolve("ware"), content);
        Making made = new TorrentMaker(WorkingLibraryTest::sha1, 1)
                .make(
                        file,
                        new io.github.gavel.engine.create.Wishes(
                                OptionalInt.of(PIECE), Sources.NONE, false, Origin.UNKNOWN),
                        Observer.PATIENT);
        return (Reading.Read) MetainfoReader.read(((Making.Made) made).torrent().toBytes());
    }

    private static MessageDigest sha1() {
        try {
            return MessageDigest.getInstance("SHA-1");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Client onLoopback(EngineSettings wished) throws IOException {
        return Client.start(
                EngineSettings.of(wished.state(), new InetSocketAddress(InetAddress.getLoopbackAddress(), 0)));
    }

    private record OnlyLinks(Library library) implements Additions {
        @Override
        public void files(List<Path> torrents) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void link(String link) {
            library.add(link, Manner.USUAL).join();
        }

        @Override
        public void ask() {
            throw new UnsupportedOperationException();
        }
    }
}
