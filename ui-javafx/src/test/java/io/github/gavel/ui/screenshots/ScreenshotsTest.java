package io.github.gavel.ui.screenshots;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.ui.toolkit.InMemory;
import java.nio.file.Path;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Draws what somebody is to look at: {@code -Dscreenshots=} a folder, counted from that of this module. */
@EnabledIfSystemProperty(named = "screenshots", matches = ".+")
@InMemory
class ScreenshotsTest {
    @SuppressWarnings("NullAway.Init") // given by the toolkit before anything runs
    private Stage stage;

    @Start
    void open(Stage given) {
        stage = given;
    }

    @Test
    void everyScreenIsDrawn(FxRobot robot) {
        Path folder = Path.of(System.getProperty("screenshots", ""));
        robot.interact(() -> new Drawing(stage, folder).all());
        assertThat(folder.resolve("overview-1280-light.png")).isNotEmptyFile();
    }

    @Test
    void theSettingsAreDrawn(FxRobot robot) {
        Path folder = Path.of(System.getProperty("screenshots", ""));
        robot.interact(() -> new SettingsDrawing(stage, folder).all());
        assertThat(folder.resolve("settings-speed-1280-light.png")).isNotEmptyFile();
    }

    @Test
    void theWalletIsDrawn(FxRobot robot) {
        Path folder = Path.of(System.getProperty("screenshots", ""));
        robot.interact(() -> new WalletDrawing(stage, folder).all());
        assertThat(folder.resolve("wallet-1280-light.png")).isNotEmptyFile();
    }

    @Test
    void whatIsAskedBeforeATorrentBeginsIsDrawn(FxRobot robot) {
        Path folder = Path.of(System.getProperty("screenshots", ""));
        robot.interact(() -> new AddingDrawing(stage, folder).all());
        assertThat(folder.resolve("add-1280-light.png")).isNotEmptyFile();
    }

    @Test
    void thePagesAreDrawn(FxRobot robot) {
        Path folder = Path.of(System.getProperty("screenshots", ""));
        robot.interact(() -> new PageDrawing(stage, folder).all());
        assertThat(folder.resolve("making-asked-1280-light.png")).isNotEmptyFile();
    }
}
