package io.github.gavel.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.client.Client;
import io.github.gavel.client.library.Library;
import io.github.gavel.client.library.Surroundings;
import io.github.gavel.client.purse.Cashier;
import io.github.gavel.client.purse.PursePlaces;
import io.github.gavel.client.settings.Settings;
import io.github.gavel.client.settings.SettingsFile;
import io.github.gavel.client.settings.XdgFolders;
import io.github.gavel.engine.EngineSettings;
import io.github.gavel.ui.rows.Column;
import io.github.gavel.ui.rows.Columns;
import io.github.gavel.ui.theme.Palette;
import io.github.gavel.ui.toolkit.InMemory;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/** A window over a library, and the next one at the same place. */
@InMemory
@Timeout(120)
@SuppressWarnings("NullAway.Init") // made before each test
class ChosenColumnsTest {
    private static final long PATIENCE = 60;

    @TempDir
    private Path temp;

    private XdgFolders folders;
    private Library library;
    private Cashier cashier;

    @BeforeEach
    void begin() throws IOException {
        folders = XdgFolders.of(Map.of("HOME", temp.toString()));
        SettingsFile settings = new SettingsFile(temp.resolve("config"), Settings.standard(temp.resolve("Downloads")));
        library = Library.start(Surroundings.of(
                settings, temp.resolve("torrents"), temp.resolve("transfers"), ChosenColumnsTest::onLoopback));
        cashier = Cashier.start(
                new PursePlaces(temp.resolve("wallet"), temp.resolve("ledgers")), torrent -> Optional.empty());
    }

    private static Client onLoopback(EngineSettings wished) throws IOException {
        return Client.start(
                EngineSettings.of(wished.state(), new InetSocketAddress(InetAddress.getLoopbackAddress(), 0)));
    }

    @AfterEach
    void end() throws IOException {
        library.close();
        cashier.close();
    }

    private Window open(FxRobot robot, Runnable closed) {
        Window[] made = new Window[1];
        LastTime last = LastTime.in(folders.state());
        Palette palette = Palette.ofTheSystem(Map.of());
        robot.interact(() -> {
            made[0] = new Window(library, cashier, folders, last, palette, closed);
            made[0].open(new Calls());
        });
        return made[0];
    }

    private static Menu view(Window window) {
        return ((MenuButton) window.root().lookup(".more"))
                .getItems().stream()
                        .filter(Menu.class::isInstance)
                        .map(Menu.class::cast)
                        .findFirst()
                        .orElseThrow();
    }

    @Test
    void whatIsChosenIsOnTheDiskAtOnceAndInTheNextWindow(FxRobot robot) throws InterruptedException, IOException {
        CountDownLatch closed = new CountDownLatch(1);
        Window window = open(robot, closed::countDown);
        robot.interact(() -> view(window).getItems().stream()
                .filter(item -> window.words().say(Column.RATIO.key()).equals(item.getText()))
                .forEach(MenuItem::fire));
        Path file = folders.state().resolve("columns");
        while (!Files.exists(file)) {
            Thread.sleep(20);
        }
        Columns kept = new KeptColumns(folders.state()).read();
        assertThat(kept.seen(false)).contains(Column.RATIO);
        robot.interact(window::hide);
        assertThat(closed.await(PATIENCE, TimeUnit.SECONDS)).isTrue();
        Files.writeString(file, Columns.USUAL.compact(true).text());
        Window next = open(robot, () -> {});
        robot.interact(() -> view(next).getOnShowing().handle(null));
        assertThat(((CheckMenuItem) view(next).getItems().get(0)).isSelected()).isTrue();
        robot.interact(next::hide);
    }
}
