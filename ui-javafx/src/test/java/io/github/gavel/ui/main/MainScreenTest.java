package io.github.gavel.ui.main;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.client.library.Item;
import io.github.gavel.client.library.Standing;
import io.github.gavel.ui.sample.Sample;
import io.github.gavel.ui.sample.Samples;
import io.github.gavel.ui.sample.Silent;
import io.github.gavel.ui.sample.Stocked;
import io.github.gavel.ui.theme.Theme;
import io.github.gavel.ui.toolkit.InMemory;
import io.github.gavel.ui.words.Words;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** On a screen in memory. */
@InMemory
class MainScreenTest {
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
        tell(100);
    }

    private void tell(int second) {
        screen.tell(Samples.some(second));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private TableView<?> table() {
        return (TableView<?>) screen.lookup(".live-table");
    }

    private ToggleButton line(String name) {
        return screen.lookupAll(".side-line").stream()
                .map(ToggleButton.class::cast)
                .filter(line -> line.getAccessibleText().startsWith(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void showsEverythingUntilSomebodyAsksForLess(FxRobot robot) {
        assertThat(table().getItems()).hasSize(12);
        robot.interact(() -> line("Seeding").fire());
        assertThat(table().getItems()).hasSize(5);
        robot.interact(() -> line("Seeding").fire());
        assertThat(table().getItems()).hasSize(12);
    }

    @Test
    void nothingOfTheMainScreenCastsAShadow() {
        assertThat(screen.lookupAll("*"))
                .hasSizeGreaterThan(100)
                .allSatisfy(node -> assertThat(node.getEffect()).as("%s", node).isNull());
    }

    @Test
    void withControlALineIsChosenBesideOthers(FxRobot robot) {
        robot.interact(() -> line("Paused").fire());
        robot.interact(() -> line("Finished").requestFocus());
        robot.press(KeyCode.CONTROL, KeyCode.SPACE).release(KeyCode.SPACE, KeyCode.CONTROL);
        assertThat(table().getItems()).hasSize(2);
        assertThat(line("Paused").isSelected() && line("Finished").isSelected()).isTrue();
    }

    @Test
    void theMenuOfAFileAsksForItsPriority(FxRobot robot) {
        robot.interact(() -> {
            table().getSelectionModel().clearAndSelect(2);
            screen.lookupAll(".tab-name").stream()
                    .map(ToggleButton.class::cast)
                    .filter(tab -> tab.getText().equals("Files"))
                    .forEach(ToggleButton::fire);
        });
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(
                () -> ((MenuButton) screen.lookup(".choice")).getItems().get(3).fire());
        assertThat(commands.asked())
                .containsExactly("choose [OFF, NORMAL, NORMAL, NORMAL, OFF, NORMAL, NORMAL, NORMAL]");
    }

    @Test
    void theDetailsMayHaveTheWholeWindow(FxRobot robot) {
        robot.interact(() -> table().getSelectionModel().clearAndSelect(0));
        Node grow = screen.lookupAll(".tabs .button").stream()
                .reduce((first, last) -> last)
                .orElseThrow();
        TableView<?> list = table();
        robot.interact(() -> ((Button) grow).fire());
        assertThat(list.getScene()).isNull();
        robot.interact(() -> ((Button) grow).fire());
        assertThat(list.getScene()).isNotNull();
        assertThat(list.getSelectionModel().getSelectedIndex()).isZero();
    }

    @Test
    void linesOfTheSidebarSayHowManyThereAre() {
        assertThat(line("Seeding").getAccessibleText()).isEqualTo("Seeding, 5");
    }

    @Test
    void searchesWhatIsTypedAfterControlF(FxRobot robot) {
        robot.interact(() -> table().requestFocus());
        robot.press(KeyCode.CONTROL, KeyCode.F).release(KeyCode.F, KeyCode.CONTROL);
        robot.write("ubuntu");
        assertThat(((TextField) screen.lookup(".search .text-field")).getText()).isEqualTo("ubuntu");
        assertThat(table().getItems()).hasSize(1);
    }

    @Test
    void everyRowSpeaksOneSentence() {
        Set<Node> rows = table().lookupAll(".table-row-cell");
        List<String> spoken = rows.stream()
                .map(TableRow.class::cast)
                .filter(row -> !row.isEmpty())
                .map(Node::getAccessibleText)
                .toList();
        assertThat(spoken).isNotEmpty().allMatch(sentence -> sentence.endsWith("."));
    }

    @Test
    void theKeysDoWhatTheButtonsDo(FxRobot robot) {
        robot.interact(() -> {
            table().getSelectionModel().clearAndSelect(0);
            table().requestFocus();
        });
        robot.type(KeyCode.SPACE, KeyCode.DELETE);
        assertThat(commands.asked())
                .hasSize(2)
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("stop "),
                        second -> assertThat(second).startsWith("remove "));
    }

    @Test
    void whatIsChosenStaysChosenWhileFiguresChange(FxRobot robot) {
        robot.interact(() -> table().getSelectionModel().clearAndSelect(2));
        Object chosen = table().getSelectionModel().getSelectedItem();
        for (int second = 101; second < 106; second++) {
            tell(second);
        }
        assertThat(table().getSelectionModel().getSelectedItem()).isSameAs(chosen);
    }

    @Test
    void rowsAreKeptWhileTheyAreThere() {
        List<?> before = List.copyOf(table().getItems());
        tell(101);
        assertThat(table().getItems()).isEqualTo(before);
    }

    @Test
    void altAndANumberOpenATab(FxRobot robot) {
        robot.interact(() -> {
            table().getSelectionModel().clearAndSelect(0);
            table().requestFocus();
        });
        robot.press(KeyCode.ALT, KeyCode.DIGIT3).release(KeyCode.DIGIT3, KeyCode.ALT);
        assertThat(screen.lookupAll(".live-table")).hasSize(2);
    }

    @Test
    void aNarrowWindowKeepsWhatMattersMost(FxRobot robot) {
        robot.interact(() -> screen.getScene().getWindow().setWidth(900));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(table().getVisibleLeafColumns()).hasSize(5);
        assertThat(screen.lookup(".rail")).isNotNull();
    }

    @Test
    void whatWasRemovedCanBeHadBack(FxRobot robot) {
        Item leaving = Stocked.item(Sample.named("old", 1 << 20).view(), Standing.LEAVING);
        assertThat(screen.lookup(".leaving").isVisible()).isFalse();
        robot.interact(() -> screen.show(Stocked.of(leaving)));
        assertThat(screen.lookup(".leaving").isVisible()).isTrue();
        robot.interact(() -> ((Button) screen.lookup(".leaving .button")).fire());
        assertThat(commands.asked()).containsExactly("keep " + leaving.entry().hash());
    }

    @Test
    void altAndAnArrowMoveInTheQueue(FxRobot robot) {
        robot.interact(() -> {
            table().getSelectionModel().clearAndSelect(2);
            table().requestFocus();
        });
        robot.press(KeyCode.ALT, KeyCode.UP).release(KeyCode.UP, KeyCode.ALT);
        assertThat(commands.asked()).containsExactly("move to 1");
    }

    @Test
    void theMenuIsAboutWhatIsChosen(FxRobot robot) {
        robot.interact(() -> table().getSelectionModel().clearAndSelect(0));
        robot.interact(() -> table().getContextMenu().show(screen.getScene().getWindow()));
        MenuItem check = table().getContextMenu().getItems().stream()
                .filter(item -> "Check the files again".equals(item.getText()))
                .findFirst()
                .orElseThrow();
        robot.interact(check::fire);
        robot.interact(() -> table().getContextMenu().hide());
        assertThat(commands.asked()).hasSize(1).first().asString().startsWith("recheck ");
    }

    @Test
    void nothingIsAnInvitation() {
        screen.tell(Samples.nothing());
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(table().getItems()).isEmpty();
        assertThat(table().getPlaceholder().isVisible()).isTrue();
    }
}
