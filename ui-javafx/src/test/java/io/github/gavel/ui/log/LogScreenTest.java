package io.github.gavel.ui.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.client.journal.Happening;
import io.github.gavel.client.journal.Journal;
import io.github.gavel.ui.kit.Live;
import io.github.gavel.ui.sample.Journals;
import io.github.gavel.ui.sample.SilentLog;
import io.github.gavel.ui.theme.Theme;
import io.github.gavel.ui.toolkit.InMemory;
import io.github.gavel.ui.words.Words;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** On a screen in memory. */
@InMemory
class LogScreenTest {
    private final SilentLog commands = new SilentLog();

    @SuppressWarnings("NullAway.Init") // made on the thread of the toolkit before anything runs
    private LogScreen screen;

    @Start
    void open(Stage stage) {
        screen = new LogScreen(Words.of(Locale.ENGLISH), ZoneOffset.UTC, commands);
        Scene scene = new Scene(screen, 900, 600);
        Theme.LIGHT.dress(scene);
        stage.setScene(scene);
        stage.show();
    }

    @BeforeEach
    void tell(FxRobot robot) {
        robot.interact(() -> screen.show(Journals.some()));
    }

    @SuppressWarnings("unchecked") // the one table of the screen
    private TableView<Live<Long, Happening>> table() {
        return (TableView<Live<Long, Happening>>) screen.lookup(".live-table");
    }

    private List<Long> numbers() {
        return table().getItems().stream().map(Live::key).toList();
    }

    private ButtonBase button(String words) {
        return screen.lookupAll("*").stream()
                .filter(node -> node instanceof ButtonBase button && words.equals(button.getText()))
                .map(ButtonBase.class::cast)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theNewestIsFirst(FxRobot robot) {
        assertThat(numbers()).startsWith(7L, 6L).hasSize(8);
    }

    @Test
    void eachRowSpeaksWhenAndWhat() {
        assertThat(table().lookupAll(".table-row-cell").stream().map(row -> ((TableRow<?>) row).getAccessibleText()))
                .contains("23 Nov, 20:44:42: debian-13.1.0-amd64-DVD-1.iso is complete");
    }

    @Test
    void aNameOfAStrangerDoesNoHarm() {
        assertThat(table().lookupAll(".label").stream().map(label -> ((Labeled) label).getText()))
                .noneMatch(text -> text.contains("\u202e") || text.contains("\u0007"))
                .anyMatch(text -> text.contains("fdp.exe") && text.contains("<b>"));
    }

    @Test
    void onlyWhatWasAskedForIsShown(FxRobot robot) {
        robot.interact(() -> ((TextField) screen.lookup(".text-field")).setText("DEBIAN"));
        assertThat(numbers()).containsExactly(7L, 0L);
        robot.interact(() -> ((TextField) screen.lookup(".text-field")).clear());
        robot.interact(() -> button("Needs attention").fire());
        assertThat(numbers()).containsExactly(6L, 4L);
    }

    @Test
    void whatIsShownIsCopiedTheOldestFirst(FxRobot robot) {
        robot.interact(() -> button("Needs attention").fire());
        robot.interact(() -> table().requestFocus());
        robot.press(KeyCode.CONTROL, KeyCode.C).release(KeyCode.C, KeyCode.CONTROL);
        robot.interact(
                () -> assertThat(Clipboard.getSystemClipboard().getString().lines())
                        .hasSize(2)
                        .last()
                        .asString()
                        .isEqualTo("2026-11-23T20:39:00  Not done: this torrent is in the list already"));
    }

    @Test
    void whatIsClearedCanBeHadBack(FxRobot robot) {
        robot.interact(() -> button("Clear").fire());
        assertThat(commands.asked()).containsExactly("clear");
        robot.interact(() -> screen.show(Journals.some().cleared()));
        robot.interact(() -> button("Have it back").fire());
        assertThat(commands.asked()).containsExactly("clear", "restore");
    }

    @Test
    void anEmptyLogSaysWhatWillBeThere(FxRobot robot) {
        robot.interact(() -> screen.show(Journal.EMPTY));
        assertThat(table().getPlaceholder().lookupAll(".label").stream().map(label -> ((Labeled) label).getText()))
                .contains("Nothing has happened yet");
        assertThat(button("Copy").isDisabled()).isTrue();
    }
}
