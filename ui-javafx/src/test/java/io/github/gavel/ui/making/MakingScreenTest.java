package io.github.gavel.ui.making;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.client.making.Job;
import io.github.gavel.client.making.Work;
import io.github.gavel.ui.sample.Made;
import io.github.gavel.ui.sample.SilentMaking;
import io.github.gavel.ui.theme.Theme;
import io.github.gavel.ui.toolkit.InMemory;
import io.github.gavel.ui.words.Words;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** On a screen in memory. */
@InMemory
class MakingScreenTest {
    private final SilentMaking commands = new SilentMaking();

    @SuppressWarnings("NullAway.Init") // made on the thread of the toolkit before anything runs
    private MakingScreen screen;

    @Start
    void open(Stage stage) {
        screen = new MakingScreen(Words.of(Locale.ENGLISH), commands);
        Scene scene = new Scene(screen, 900, 600);
        Theme.LIGHT.dress(scene);
        stage.setScene(scene);
        stage.show();
    }

    private Button button(String words) {
        return screen.lookupAll(".button").stream()
                .filter(node -> node instanceof Button)
                .map(Button.class::cast)
                .filter(button -> words.equals(button.getText()))
                .findFirst()
                .orElseThrow();
    }

    private TextInputControl field(String name) {
        return screen.lookupAll(".entry").stream()
                .map(TextInputControl.class::cast)
                .filter(field -> field.getAccessibleText().startsWith(name))
                .findFirst()
                .orElseThrow();
    }

    private List<String> said() {
        return screen.lookupAll(".label").stream()
                .map(label -> ((Labeled) label).getText())
                .toList();
    }

    @Test
    void aTorrentIsOrderedByKeysAlone(FxRobot robot) {
        robot.interact(() -> {
            screen.put(Path.of("/srv/ware"));
            field("Comment").requestFocus();
        });
        robot.type(KeyCode.H, KeyCode.I, KeyCode.ENTER);
        Job job = commands.jobs().get(0);
        assertThat(job.source()).isEqualTo(Path.of("/srv/ware"));
        assertThat(job.target()).isEqualTo(Path.of("/srv/ware.torrent"));
        assertThat(job.recipe().comment()).isEqualToIgnoringCase("hi");
        assertThat(job.recipe().pieceLength()).isEqualTo(OptionalInt.empty());
        assertThat(job.isSeeded()).isTrue();
    }

    @Test
    void whatIsNoPathIsNotOrdered(FxRobot robot) {
        robot.interact(() -> field("File or folder").setText("ware"));
        robot.interact(() -> button("Create torrent").fire());
        assertThat(commands.jobs()).isEmpty();
        assertThat(field("File or folder").getAccessibleHelp()).contains("whole path");
    }

    @Test
    void whatIsReadIsSaidAndCanBeCancelled(FxRobot robot) {
        robot.interact(() -> screen.show(new Work.Reading(250_000_000, 1_000_000_000)));
        assertThat(said()).contains("0.25 of 1.00 GB read, 25 %");
        robot.interact(() -> button("Cancel").fire());
        assertThat(commands.isCancelled()).isTrue();
    }

    @Test
    void whatWasTypedIsStillThereAfterARefusal(FxRobot robot) {
        robot.interact(() -> {
            screen.put(Path.of("/srv/ware"));
            screen.show(new Work.Reading(0, 100));
            screen.show(new Work.Refused("ware has no files: there is nothing to share"));
        });
        assertThat(said()).contains("No torrent was made: ware has no files: there is nothing to share");
        assertThat(field("File or folder").getText()).isEqualTo("/srv/ware");
    }

    @Test
    void whatIsMadeHasALinkAndAFile(FxRobot robot) {
        robot.interact(() -> screen.show(Made.some()));
        assertThat(field("Magnet link").getText()).startsWith("magnet:?xt=urn:btih:");
        assertThat(field("Torrent file").getText()).endsWith(".torrent");
        robot.interact(() -> button("Open its folder").fire());
        assertThat(commands.opened()).containsExactly(Path.of("/srv"));
        robot.interact(() -> button("Make another").fire());
        assertThat(field("File or folder").isVisible()).isTrue();
    }
}
