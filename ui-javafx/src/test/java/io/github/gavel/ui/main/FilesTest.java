package io.github.gavel.ui.main;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.ui.sample.Samples;
import io.github.gavel.ui.sample.Silent;
import io.github.gavel.ui.theme.Theme;
import io.github.gavel.ui.toolkit.InMemory;
import io.github.gavel.ui.words.Words;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

@InMemory
class FilesTest {
    private final Silent commands = new Silent();

    @SuppressWarnings("NullAway.Init") // made on the thread of the toolkit before anything runs
    private MainScreen screen;

    @Start
    void open(Stage stage) {
        screen = new MainScreen(Words.of(Locale.ENGLISH), commands);
        Scene scene = new Scene(screen, 1280, 800);
        Theme.LIGHT.dress(scene);
        stage.setScene(scene);
        stage.show();
    }

    @BeforeEach
    void lookAtFiles(FxRobot robot) {
        robot.interact(() -> {
            screen.show(Samples.some(100));
            ((TableView<?>) screen.lookup(".live-table")).getSelectionModel().clearAndSelect(2);
            screen.lookupAll(".tab-name").stream()
                    .map(ToggleButton.class::cast)
                    .filter(tab -> tab.getText().equals("Files"))
                    .forEach(ToggleButton::fire);
            screen.applyCss();
            screen.layout();
        });
    }

    private TableView<?> files() {
        return screen.lookupAll(".live-table").stream()
                .map(TableView.class::cast)
                .reduce((first, last) -> last)
                .orElseThrow();
    }

    @Test
    void aFileThatIsNotWantedAnyMoreIsSkipped(FxRobot robot) {
        robot.interact(() -> ((CheckBox) files().lookup(".pick")).fire());
        assertThat(commands.asked())
                .containsExactly("choose [OFF, NORMAL, NORMAL, NORMAL, OFF, NORMAL, NORMAL, NORMAL]");
    }

    @Test
    void keysChooseAsTheyDoBeforeATorrentBegins(FxRobot robot) {
        robot.interact(() -> {
            files().getSelectionModel().clearAndSelect(4);
            files().requestFocus();
        });
        robot.type(KeyCode.SPACE, KeyCode.ADD);
        assertThat(commands.asked())
                .containsExactly(
                        "choose [HIGH, NORMAL, NORMAL, NORMAL, NORMAL, NORMAL, NORMAL, NORMAL]",
                        "choose [HIGH, NORMAL, NORMAL, NORMAL, HIGH, NORMAL, NORMAL, NORMAL]");
    }

    @Test
    void aFileIsShownInItsFolder(FxRobot robot) {
        List<Button> buttons = files().lookupAll(".in-row").stream()
                .filter(Node::isVisible)
                .map(Button.class::cast)
                .toList();
        assertThat(buttons).extracting(Button::getAccessibleText).containsOnlyOnce("Open");
        robot.interact(buttons.get(0)::fire);
        robot.interact(buttons.get(1)::fire);
        assertThat(commands.asked()).containsExactly("open Downloads/articles.txt", "open Downloads");
    }
}
