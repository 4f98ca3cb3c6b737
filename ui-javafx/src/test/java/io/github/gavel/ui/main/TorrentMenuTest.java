package io.github.gavel.ui.main;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.ui.sample.Samples;
import io.github.gavel.ui.sample.Silent;
import io.github.gavel.ui.theme.Theme;
import io.github.gavel.ui.toolkit.InMemory;
import io.github.gavel.ui.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Scene;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** On a screen in memory. */
@InMemory
class TorrentMenuTest {
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
    void showSome() {
        screen.tell(Samples.some(100));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private TableView<?> table() {
        return (TableView<?>) screen.lookup(".live-table");
    }

    private List<MenuItem> menu() {
        return table().getContextMenu().getItems();
    }

    private static MenuItem named(List<MenuItem> items, String beginning) {
        return items.stream()
                .filter(item -> item.getText() != null && item.getText().startsWith(beginning))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theMenuLimitsAndOrdersAndSaysWhatItCopies(FxRobot robot) {
        robot.interact(() -> table().getSelectionModel().clearAndSelect(0));
        robot.interact(() -> table().getContextMenu().show(screen.getScene().getWindow()));
        robot.interact(() -> {
            named(menu(), "Download in order").fire();
            named(((Menu) named(menu(), "Limit downloading")).getItems(), "1 MB/s")
                    .fire();
        });
        assertThat(named(menu(), "Copy the magnet link").getText()).contains("with name and");
        assertThat(named(((Menu) named(menu(), "Labels")).getItems(), "New label")
                        .isDisable())
                .isFalse();
        robot.interact(() -> table().getContextMenu().hide());
        assertThat(commands.asked()).hasSize(2);
        assertThat(commands.asked().get(0)).startsWith("choose").endsWith(" in order");
        assertThat(commands.asked().get(1)).isEqualTo("limit to 1000000 down");
    }

    @Test
    void controlAndCCopyTheName(FxRobot robot) {
        robot.interact(() -> {
            table().getSelectionModel().clearAndSelect(0);
            table().requestFocus();
        });
        robot.press(KeyCode.CONTROL, KeyCode.C).release(KeyCode.C, KeyCode.CONTROL);
        List<String> copied = new ArrayList<>();
        robot.interact(() -> copied.add(Clipboard.getSystemClipboard().getString()));
        assertThat(copied).hasSize(1).first().asString().isNotBlank().doesNotContain("magnet:");
    }

    @Test
    void severalFilesGetTheirPriorityAtOnce(FxRobot robot) {
        robot.interact(() -> {
            table().getSelectionModel().clearAndSelect(2);
            screen.lookupAll(".tab-name").stream()
                    .map(ToggleButton.class::cast)
                    .filter(tab -> tab.getText().equals("Files"))
                    .forEach(ToggleButton::fire);
        });
        WaitForAsyncUtils.waitForFxEvents();
        TableView<?> files = screen.lookupAll(".live-table").stream()
                .map(node -> (TableView<?>) node)
                .filter(list -> list != table())
                .findFirst()
                .orElseThrow();
        robot.interact(() -> {
            files.getSelectionModel().selectIndices(1, 2);
            named(files.getContextMenu().getItems(), "Low").fire();
        });
        assertThat(commands.asked()).containsExactly("choose [HIGH, LOW, LOW, NORMAL, OFF, NORMAL, NORMAL, NORMAL]");
    }

    @Test
    void theStatusBarSlowsDownEverythingAtOnePress(FxRobot robot) {
        ToggleButton slow = (ToggleButton) screen.lookup(".alternate");
        assertThat(slow.getText()).isEqualTo("Slow down");
        robot.interact(slow::fire);
        MenuButton all = (MenuButton) screen.lookup(".status-bar .choice");
        assertThat(all.getText()).isEqualTo("Unlimited");
        robot.interact(() ->
                named(((Menu) all.getItems().get(0)).getItems(), "1 MB/s").fire());
        assertThat(commands.asked()).containsExactly("alternate true", "limit all to 1000000 down");
    }
}
