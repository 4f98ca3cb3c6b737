package io.github.gavel.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.ui.toolkit.InMemory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

@InMemory
class LiveTableTest {
    private record Racer(String name, int metres) {}

    @SuppressWarnings("NullAway.Init") // made on the thread of the toolkit before anything runs
    private LiveTable<String, Racer> table;

    @Start
    void open(Stage stage) {
        table = new LiveTable<>(Racer::name, Racer::name);
        table.figures("metres", 80, Comparator.comparing(Racer::metres), racer -> "" + racer.metres());
        stage.setScene(new Scene(table, 300, 300));
        stage.show();
    }

    private List<String> show(FxRobot robot, Racer... racers) {
        robot.interact(() -> table.show(List.of(racers)));
        return table.getItems().stream().map(Live::key).toList();
    }

    @Test
    void sortsAgainWithEveryThirdShowAtMost(FxRobot robot) {
        robot.interact(() -> table.getSortOrder().add(table.getColumns().get(0)));
        assertThat(show(robot, new Racer("a", 1), new Racer("b", 2))).containsExactly("a", "b");
        Racer[] overtaken = {new Racer("a", 3), new Racer("b", 2)};
        assertThat(show(robot, overtaken)).containsExactly("a", "b");
        assertThat(show(robot, overtaken)).containsExactly("a", "b");
        assertThat(show(robot, overtaken)).containsExactly("b", "a");
    }

    @Test
    void sortsWhatIsNewAtOnce(FxRobot robot) {
        robot.interact(() -> table.getSortOrder().add(table.getColumns().get(0)));
        show(robot, new Racer("a", 1), new Racer("b", 5));
        assertThat(show(robot, new Racer("a", 1), new Racer("b", 5), new Racer("c", 3)))
                .containsExactly("a", "c", "b");
    }

    @Test
    void tellsNobodyOfARowThatHasNotChanged(FxRobot robot) {
        show(robot, new Racer("a", 1), new Racer("b", 2));
        List<Racer> told = new ArrayList<>();
        robot.interact(() ->
                table.getItems().forEach(live -> live.value().addListener((value, before, now) -> told.add(now))));
        show(robot, new Racer("a", 1), new Racer("b", 3));
        assertThat(told).containsExactly(new Racer("b", 3));
    }

    @Test
    void whatIsChosenStaysChosenWhenOthersGo(FxRobot robot) {
        show(robot, new Racer("a", 1), new Racer("b", 2), new Racer("c", 3));
        robot.interact(() -> table.getSelectionModel().select(1));
        show(robot, new Racer("b", 4), new Racer("c", 3));
        assertThat(table.chosen()).containsExactly(new Racer("b", 4));
    }
}
