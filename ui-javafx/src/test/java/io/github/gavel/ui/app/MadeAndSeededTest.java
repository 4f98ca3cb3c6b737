package io.github.gavel.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.client.Client;
import io.github.gavel.client.library.Disks;
import io.github.gavel.client.library.Library;
import io.github.gavel.client.library.Surroundings;
import io.github.gavel.client.making.Job;
import io.github.gavel.client.making.Recipe;
import io.github.gavel.client.settings.Settings;
import io.github.gavel.client.settings.SettingsFile;
import io.github.gavel.engine.EngineSettings;
import io.github.gavel.engine.TorrentState;
import io.github.gavel.ui.toolkit.InMemory;
import io.github.gavel.ui.words.Words;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.layout.HBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Torrents that are made go into a library that works, and into the log. */
@InMemory
@Timeout(120)
@SuppressWarnings("NullAway.Init") // made before each test
class MadeAndSeededTest {
    private static final int PIECE = 1 << 14;
    private static final int PAUSE = 10;

    private final Queue<String> refused = new ConcurrentLinkedQueue<>();

    @TempDir
    private Path temp;

    private Library library;
    private AtWorkbench bench;
    private Diary diary;
    private Stage stage;

    @Start
    void open(Stage given) {
        stage = given;
    }

    @BeforeEach
    void begin(FxRobot robot) throws IOException {
        library = Library.start(new Surroundings(
                new SettingsFile(temp.resolve("config"), Settings.standard(temp.resolve("Downloads"))),
                temp.resolve("torrents"),
                temp.resolve("transfers"),
                wished -> Client.start(
                        EngineSettings.of(wished.state(), new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))),
                Disks.REAL,
                InstantSource.system(),
                Duration.ofMillis(20),
                Duration.ofMinutes(1)));
        robot.interact(() -> {
            Words words = Words.of(Locale.ENGLISH);
            bench = new AtWorkbench(words, library, stage, refused::add);
            diary = new Diary(words, library, InstantSource.system());
            stage.setScene(new Scene(new HBox(bench.screen(), diary.screen()), 1280, 800));
            stage.show();
        });
    }

    @AfterEach
    void end() throws IOException {
        library.close();
    }

    private Job job(Path source) {
        Recipe recipe = new Recipe(OptionalInt.of(PIECE), List.of(), List.of(), false, "");
        return new Job(source, temp.resolve("ware.torrent"), recipe, true);
    }

    private static void await(BooleanSupplier isSo) {
        while (!WaitForAsyncUtils.waitForAsyncFx(PAUSE * 1000L, isSo::getAsBoolean)) {
            WaitForAsyncUtils.sleep(PAUSE, TimeUnit.MILLISECONDS);
        }
    }

    private boolean isSaid(String words) {
        return stage.getScene().getRoot().lookupAll(".label").stream()
                .anyMatch(label -> String.valueOf(((Labeled) label).getText()).contains(words));
    }

    @Test
    void whatIsMadeIsSeededFromWhereItIs(FxRobot robot) throws IOException {
        Path ware = Files.createDirectories(temp.resolve("shelf")).resolve("ware");
        Files.write(ware, new byte[3 * PIECE]);
        robot.interact(() -> bench.make(job(ware)));
        await(() -> library.latest().items().stream()
                .anyMatch(item -> item.view().transfer().state() instanceof TorrentState.Seeding));
        await(() -> isSaid("ware was added"));
        await(() -> isSaid("It goes to your torrents"));
        assertThat(refused).isEmpty();
        assertThat(temp.resolve("Downloads")).doesNotExist();
    }

    @Test
    void whatIsNotThereIsSaid(FxRobot robot) {
        robot.interact(() -> bench.make(job(temp.resolve("nothing"))));
        await(() -> isSaid("nothing is not there"));
        assertThat(library.latest().items()).isEmpty();
    }
}
