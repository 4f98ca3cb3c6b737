package io.github.gavel.ui.about;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.client.about.Release;
import io.github.gavel.client.settings.XdgFolders;
import io.github.gavel.ui.sample.SilentAbout;
import io.github.gavel.ui.theme.Theme;
import io.github.gavel.ui.toolkit.InMemory;
import io.github.gavel.ui.words.Words;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** On a screen in memory. */
@InMemory
class AboutScreenTest {
    private final SilentAbout commands = new SilentAbout();
    private final XdgFolders folders = XdgFolders.of(Map.of("HOME", "/somewhere/ann"));

    @SuppressWarnings("NullAway.Init") // made on the thread of the toolkit before anything runs
    private AboutScreen screen;

    @Start
    void open(Stage stage) {
        screen = new AboutScreen(Words.of(Locale.ENGLISH), folders, commands);
        Scene scene = new Scene(screen, 900, 600);
        Theme.LIGHT.dress(scene);
        stage.setScene(scene);
        stage.show();
    }

    private List<String> said() {
        return screen.lookupAll(".label").stream()
                .map(label -> ((Labeled) label).getText())
                .toList();
    }

    private Button button(String words) {
        return screen.lookupAll(".button").stream()
                .map(Button.class::cast)
                .filter(button -> words.equals(button.getText()) || words.equals(button.getAccessibleText()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void saysTheVersionAsTheCommandDoes() {
        assertThat(said()).contains(Release.ofProgram(), Release.ofJava());
        assertThat(Release.ofProgram()).matches("Gavel [0-9]+\\..*");
    }

    @Test
    void saysWhatItIsMadeOfAndUnderWhichLicence() {
        assertThat(said()).contains("JavaFX", "GPL-2.0 with Classpath-exception-2.0", "Inter", "OFL-1.1");
    }

    @Test
    void opensTheFoldersThatItNames(FxRobot robot) {
        assertThat(said()).contains(folders.config().toString());
        robot.interact(() -> button("Open the folder: Settings").fire());
        assertThat(commands.opened()).containsExactly(folders.config());
    }

    @Test
    void whatIsCopiedIsWhatIsShown(FxRobot robot) {
        robot.interact(() -> button("Copy diagnostics").requestFocus());
        robot.type(KeyCode.SPACE);
        robot.interact(
                () -> assertThat(Clipboard.getSystemClipboard().getString()).isEqualTo(SilentAbout.DIAGNOSIS));
        assertThat(button("Copied").isVisible()).isTrue();
    }
}
