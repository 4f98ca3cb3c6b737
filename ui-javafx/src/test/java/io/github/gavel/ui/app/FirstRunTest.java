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
import io.github.gavel.speed.market.Wish;
import io.github.gavel.ui.kit.Switch;
import io.github.gavel.ui.theme.Palette;
import io.github.gavel.ui.toolkit.Finger;
import io.github.gavel.ui.toolkit.InMemory;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** What somebody is asked who has never been here, over a library that works. */
@InMemory
@Timeout(120)
@SuppressWarnings("NullAway.Init") // made before each test
class FirstRunTest {
    private static final int PATIENCE = 60;

    @TempDir
    private Path temp;

    private SettingsFile settings;
    private Library library;
    private Cashier cashier;
    private Window window;

    @BeforeEach
    void openForTheFirstTime(FxRobot robot) throws IOException {
        settings = new SettingsFile(temp.resolve("config"), Settings.standard(temp.resolve("Downloads")));
        assertThat(settings.isThere()).isFalse();
        library = Library.start(Surroundings.of(
                settings, temp.resolve("torrents"), temp.resolve("transfers"), FirstRunTest::onLoopback));
        cashier = Cashier.start(
                new PursePlaces(temp.resolve("wallet"), temp.resolve("ledgers")), torrent -> Optional.empty());
        XdgFolders folders = XdgFolders.of(Map.of("HOME", temp.toString()));
        LastTime last = LastTime.in(folders.state());
        Palette palette = Palette.ofTheSystem(Map.of());
        robot.interact(() -> {
            window = new Window(library, cashier, folders, last, palette, () -> {});
            window.open(new Calls());
            window.welcome();
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static Client onLoopback(EngineSettings wished) throws IOException {
        return Client.start(
                EngineSettings.of(wished.state(), new InetSocketAddress(InetAddress.getLoopbackAddress(), 0)));
    }

    @AfterEach
    void end(FxRobot robot) throws IOException {
        robot.interact(() -> window.hide());
        library.close();
        cashier.close();
    }

    private Finger finger() {
        return new Finger(window.root());
    }

    private ButtonBase button(String words) {
        return finger().find(words).orElseThrow();
    }

    @Test
    void bothAnswersAreAsLargeAndTheOneThatDoesNothingHasTheFocus() {
        assertThat(button("Not now").getWidth()).isEqualTo(button("Set up").getWidth());
        assertThat(button("Not now").getStyleClass()).isEqualTo(button("Set up").getStyleClass());
        assertThat(button("Not now").isFocused()).isTrue();
        assertThat(window.root().lookupAll(".switch").stream().map(node -> ((Switch) node.getParent()).isOn()))
                .containsExactly(false, false);
    }

    @Test
    void notNowLeavesNoWalletAndTradesNothingAndIsNotAskedAgain(FxRobot robot) {
        robot.type(KeyCode.ESCAPE);
        await(settings::isThere);
        assertThat(temp.resolve("wallet")).doesNotExist();
        assertThat(settings.load().settings().speed().wish()).isEqualTo(Wish.NOTHING);
        assertThat(library.latest().client().wallet()).isEmpty();
        assertThat(finger().find("Not now")).isEmpty();
    }

    @Test
    void setUpKeepsWhatIsWantedAndAsksForAPassword(FxRobot robot) {
        robot.interact(() -> {
            ((Switch) window.root().lookup(".switch").getParent()).turn(true);
            finger().press("Set up");
        });
        await(settings::isThere);
        assertThat(settings.load().settings().speed().spends()).isTrue();
        assertThat(settings.load().settings().speed().earns()).isFalse();
        assertThat(finger().fields()).isNotEmpty();
        assertThat(temp.resolve("wallet/account.json")).doesNotExist();
    }

    private static void await(BooleanSupplier isSo) {
        try {
            WaitForAsyncUtils.waitFor(PATIENCE, TimeUnit.SECONDS, isSo::getAsBoolean);
        } catch (TimeoutException never) {
            throw new AssertionError("it did not come to that", never);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }
}
