package io.github.gavel.ui.main;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.ui.rows.Column;
import io.github.gavel.ui.rows.Columns;
import io.github.gavel.ui.sample.Samples;
import io.github.gavel.ui.sample.Shelved;
import io.github.gavel.ui.sample.Silent;
import io.github.gavel.ui.theme.Theme;
import io.github.gavel.ui.toolkit.InMemory;
import io.github.gavel.ui.words.Words;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.TableColumnHeader;
import javafx.scene.input.ContextMenuEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

@InMemory
class TorrentTableTest {
    @SuppressWarnings("NullAway.Init") // made on the thread of the toolkit before anything runs
    private MainScreen screen;

    @Start
    void open(Stage stage) {
        screen = new MainScreen(Words.of(Locale.ENGLISH), new Silent());
        Scene scene = new Scene(screen, 1280, 800);
        Theme.LIGHT.dress(scene);
        stage.setScene(scene);
        stage.show();
    }

    @BeforeEach
    void showSome(FxRobot robot) {
        robot.interact(() -> {
            screen.show(Shelved.some(100));
            screen.getScene().getWindow().setX(0);
            screen.getScene().getWindow().setWidth(1280);
        });
        lay(robot);
    }

    private void lay(FxRobot robot) {
        robot.interact(() -> {
            screen.applyCss();
            screen.layout();
        });
    }

    private TableView<?> table() {
        return (TableView<?>) screen.lookup(".live-table");
    }

    private Menu view() {
        return ((MenuButton) screen.lookup(".more"))
                .getItems().stream()
                        .filter(item -> "View".equals(item.getText()))
                        .map(Menu.class::cast)
                        .findFirst()
                        .orElseThrow();
    }

    private static MenuItem item(Menu menu, String words) {
        return menu.getItems().stream()
                .filter(item -> words.equals(item.getText()))
                .findFirst()
                .orElseThrow();
    }

    private List<String> heads() {
        return table().getVisibleLeafColumns().stream()
                .map(TableColumn::getText)
                .toList();
    }

    private TableColumn<?, ?> head(String title) {
        return table().getColumns().stream()
                .filter(column -> column.getText().equals(title))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aColumnIsChosenFromTheMenuOfTheBar(FxRobot robot) {
        assertThat(heads()).doesNotContain("Ratio");
        robot.interact(() -> item(view(), "Ratio").fire());
        assertThat(heads()).contains("Ratio");
        assertThat(screen.columns().seen(false)).contains(Column.RATIO);
        robot.interact(() -> view().getOnShowing().handle(null));
        assertThat(((CheckMenuItem) item(view(), "Ratio")).isSelected()).isTrue();
        assertThat(((CheckMenuItem) item(view(), "Peers")).isSelected()).isFalse();
    }

    @Test
    void theHeadOfAColumnHidesIt(FxRobot robot) {
        ContextMenu menu = askHead(robot, "Size");
        robot.interact(() -> menu.getItems().get(0).fire());
        robot.interact(menu::hide);
        assertThat(heads()).doesNotContain("Size");
        robot.interact(() -> item(view(), "Usual columns").fire());
        assertThat(heads()).contains("Size");
    }

    @Test
    void aColumnMovesWithoutAMouse(FxRobot robot) {
        Menu moves = (Menu) item(view(), "Move a column");
        robot.interact(() -> ((Menu) item(moves, "Up")).getItems().get(0).fire());
        assertThat(heads()).containsSubsequence("Up", "Down");
    }

    @Test
    void whatIsChosenIsAsItWasInTheNextWindow(FxRobot robot) {
        Columns chosen = Columns.USUAL
                .toggled(Column.ADDED, false)
                .moved(Column.SIZE, false, false)
                .wide(Map.of(Column.UP, 130));
        robot.interact(() -> screen.arrange(chosen));
        lay(robot);
        Columns now = screen.columns();
        assertThat(now.seen(false)).isEqualTo(chosen.seen(false));
        assertThat(now.width(Column.UP)).isEqualTo(130);
    }

    @Test
    void theNameTakesWhatTheOthersLeave(FxRobot robot) {
        double all = table().getVisibleLeafColumns().stream()
                .mapToDouble(TableColumn::getWidth)
                .sum();
        robot.interact(() -> item(view(), "Size").fire());
        lay(robot);
        double without = table().getVisibleLeafColumns().stream()
                .mapToDouble(TableColumn::getWidth)
                .sum();
        assertThat(without).isEqualTo(all);
        assertThat(all).isBetween(1040.0, 1064.0);
    }

    @Test
    void anEdgeGivesToOneSideWhatItTakesFromTheOther(FxRobot robot) {
        double up = head("Up").getWidth();
        double down = head("Down").getWidth();
        robot.interact(() -> draw(head("Down"), 5));
        assertThat(head("Down").getWidth()).isEqualTo(down + 5);
        assertThat(head("Up").getWidth()).isEqualTo(up - 5);
        robot.interact(() -> draw(head("Down"), 1000));
        assertThat(head("Up").getWidth()).isEqualTo(Column.UP.least());
    }

    @SuppressWarnings({"rawtypes", "unchecked"}) // whichever columns they are
    private void draw(TableColumn<?, ?> column, double by) {
        ((TableView) table()).resizeColumn(column, by);
    }

    @Test
    void rowsAreLowerIfSomebodyWantsThat(FxRobot robot) {
        assertThat(height()).isEqualTo(36);
        robot.interact(() -> {
            CheckMenuItem compact = (CheckMenuItem) item(view(), "Compact rows");
            compact.setSelected(true);
            compact.getOnAction().handle(new javafx.event.ActionEvent());
        });
        lay(robot);
        assertThat(height()).isEqualTo(28);
        assertThat(screen.columns().isCompact()).isTrue();
    }

    private double height() {
        return table().lookupAll(".table-row-cell").stream()
                .map(TableRow.class::cast)
                .filter(row -> !row.isEmpty())
                .findFirst()
                .orElseThrow()
                .getHeight();
    }

    @Test
    void theMenuOfAHeadKnowsWhatIsSeen(FxRobot robot) {
        ContextMenu menu = askHead(robot, "Size");
        assertThat(menu.getItems())
                .filteredOn(item -> item instanceof CheckMenuItem check && check.isSelected())
                .extracting(MenuItem::getText)
                .containsExactlyInAnyOrder(
                        "Name", "Progress", "Status", "Size", "Down", "Up", "Copies", "Bid / earned");
        robot.interact(menu::hide);
    }

    private ContextMenu askHead(FxRobot robot, String title) {
        robot.interact(() -> screen.lookupAll(".column-header").stream()
                .map(TableColumnHeader.class::cast)
                .filter(header -> header.getTableColumn() == head(title))
                .forEach(header -> header.fireEvent(
                        new ContextMenuEvent(ContextMenuEvent.CONTEXT_MENU_REQUESTED, 0, 0, 40, 40, false, null))));
        ContextMenu menu = head(title).getContextMenu();
        assertThat(menu.isShowing()).isTrue();
        return menu;
    }

    @Test
    void theBarSaysWhoCalledAndHowMuchRoomThereIs(FxRobot robot) {
        assertThat(said(".status-bar .label")).contains("Reachable", "412 GB free");
        robot.interact(() -> screen.show(Samples.nothing()));
        assertThat(said(".status-bar .label")).doesNotContain("Reachable", "412 GB free", "No peer has called");
    }

    private List<String> said(String where) {
        return screen.lookupAll(where).stream()
                .filter(Node::isVisible)
                .map(node -> ((Label) node).getText())
                .toList();
    }

    @Test
    void ofSeveralTheDetailsSayWhatTheyComeTo(FxRobot robot) {
        robot.interact(() -> table().getSelectionModel().selectIndices(1, 3));
        lay(robot);
        List<String> said = screen.lookupAll(".label").stream()
                .map(node -> ((Label) node).getText())
                .toList();
        assertThat(said).contains("2 torrents selected", "20.4 GB", "+0.760");
        assertThat(((Label) screen.lookup(".chip.plain")).getText()).isEqualTo("2 × Seeding");
        assertThat(screen.lookup(".tabs")).isNull();
        robot.interact(() -> table().getSelectionModel().clearAndSelect(1));
        assertThat(screen.lookup(".tabs")).isNotNull();
    }
}
