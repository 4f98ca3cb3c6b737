package io.github.gavel.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.client.library.Disks;
import io.github.gavel.client.library.Item;
import io.github.gavel.client.library.Library;
import io.github.gavel.client.library.Surroundings;
import io.github.gavel.client.settings.Settings;
import io.github.gavel.client.settings.SettingsFile;
import io.github.gavel.engine.TorrentState;
import io.github.gavel.ui.theme.Theme;
import io.github.gavel.ui.toolkit.InMemory;
import io.github.gavel.ui.words.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** What is asked before a torrent begins, over a library that works and a torrent that somebody else here has. */
@InMemory
@Timeout(120)
@SuppressWarnings("NullAway.Init") // made before each test
class AddedLinkTest {
    private static final int PAUSE = 10;

    private final Queue<String> refused = new ConcurrentLinkedQueue<>();

    @TempDir
    private Path temp;

    private Neighbour neighbour;
    private Library library;
    private Adds adds;
    private Stage stage;

    @Start
    void open(Stage given) {
        stage = given;
    }

    @BeforeEach
    void show(FxRobot robot) throws IOException {
        neighbour = Neighbour.in(temp);
        library = Library.start(new Surroundings(
                new SettingsFile(temp.resolve("config"), Settings.standard(temp.resolve("Downloads"))),
                temp.resolve("torrents"),
                temp.resolve("transfers"),
                Neighbour::onLoopback,
                Disks.REAL,
                InstantSource.system(),
                Duration.ofMillis(20),
                Duration.ofMinutes(1)));
        Executor aside = work -> new Thread(work, "aside").start();
        robot.interact(() -> {
            BorderPane behind = new BorderPane();
            adds = new Adds(Words.of(Locale.ENGLISH), library, stage, aside, refused::add, behind);
            Scene scene = new Scene(new StackPane(behind, adds.dialog()), 1280, 800);
            Theme.LIGHT.dress(scene);
            stage.setScene(scene);
            stage.show();
        });
        library.follow(now -> Platform.runLater(() -> adds.dialog().show(now)));
    }

    @AfterEach
    void end() throws IOException {
        library.close();
        neighbour.close();
    }

    @Test
    void ofALinkFilesAreChosenAndTheyAreAllThatComesByKeysAlone(FxRobot robot) throws IOException {
        robot.interact(() -> adds.ask());
        robot.interact(() -> adds.link(neighbour.magnet()));
        awaitSaid("one");
        assertThat(temp.resolve("Downloads")).doesNotExist();
        robot.type(KeyCode.SPACE);
        awaitSaid("81.9 of 131 kB in 1 file");
        robot.type(KeyCode.ENTER);
        await(() -> item().filter(it -> it.view().transfer().state() instanceof TorrentState.Seeding)
                .isPresent());
        assertThat(temp.resolve("Downloads/album/two"))
                .hasSameBinaryContentAs(neighbour.folder().resolve("two"));
        assertThat(temp.resolve("Downloads/album/one")).doesNotExist();
        assertThat(refused).isEmpty();
        robot.interact(() -> adds.files(List.of(neighbour.file())));
        awaitSaid("This is in your list already; nothing was changed.");
    }

    @Test
    void ofAFileNothingBeginsUntilItIsTaken(FxRobot robot) {
        robot.interact(() -> adds.files(List.of(neighbour.file())));
        awaitSaid("two");
        assertThat(library.latest().items()).isEmpty();
        assertThat(library.latest().client().torrents()).isEmpty();
        robot.type(KeyCode.ESCAPE);
        assertThat(item()).isEmpty();
        robot.interact(() -> adds.files(List.of(neighbour.file())));
        awaitSaid("two");
        robot.type(KeyCode.ENTER);
        await(() -> item().isPresent());
    }

    @Test
    void whatIsOfNoUseIsSaidInASentence(FxRobot robot) throws IOException {
        robot.interact(() -> adds.files(List.of(temp.resolve("none.torrent"))));
        await(() -> refused.stream().anyMatch(why -> why.contains("none.torrent cannot be read")));
        Path broken = Files.writeString(temp.resolve("broken.torrent"), "no torrent");
        robot.interact(() -> adds.files(List.of(broken)));
        await(() -> refused.stream().anyMatch(why -> why.startsWith("this torrent is of no use")));
        robot.interact(() -> adds.link("gopher://nowhere"));
        await(() -> refused.stream().anyMatch(why -> why.startsWith("This is no magnet link")));
    }

    private Optional<Item> item() {
        return library.latest().items().stream().findFirst();
    }

    private void awaitSaid(String words) {
        await(() -> adds.dialog().lookupAll(".label").stream()
                .anyMatch(label -> words.equals(((Labeled) label).getText())));
    }

    private static void await(BooleanSupplier isSo) {
        while (!WaitForAsyncUtils.waitForAsyncFx(PAUSE * 1000L, isSo::getAsBoolean)) {
            WaitForAsyncUtils.sleep(PAUSE, TimeUnit.MILLISECONDS);
        }
    }
}
