package io.github.gavel.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.client.days.Night;
import io.github.gavel.client.days.Presence;
import io.github.gavel.ui.sample.Sample;
import io.github.gavel.ui.sample.Stocked;
import io.github.gavel.ui.toolkit.InMemory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** On a screen in memory. */
@InMemory
class ReturningTest {
    private final List<Night> told = new ArrayList<>();
    private Instant now = Instant.EPOCH;

    @SuppressWarnings("NullAway.Init") // made on the thread of the toolkit before anything runs
    private Returning returning;

    @Start
    void open(Stage stage) {
        Scene scene = new Scene(new TextField(), 900, 600);
        returning = Returning.to(scene, () -> now, told::add);
        stage.setScene(scene);
        stage.show();
    }

    private void have(FxRobot robot, int permille) {
        robot.interact(() -> returning.look(Stocked.of(
                List.of(Sample.named("ware", 1_000_000).done(permille).view()), Optional.empty())));
    }

    @Test
    void whoeverTouchesTheWindowAfterHoursIsToldOnce(FxRobot robot) {
        have(robot, 100);
        now = now.plus(Presence.AWAY);
        have(robot, 600);
        assertThat(told).isEmpty();
        robot.type(KeyCode.A);
        assertThat(told)
                .singleElement()
                .satisfies(night -> assertThat(night.done().downloaded()).isEqualTo(500_000));
        robot.type(KeyCode.B);
        assertThat(told).hasSize(1);
    }

    @Test
    void whoeverIsThereAllTheTimeIsToldNothing(FxRobot robot) {
        have(robot, 100);
        for (int hour = 0; hour < 5; hour++) {
            now = now.plus(Presence.AWAY.dividedBy(2));
            robot.type(KeyCode.A);
            have(robot, 200 + hour);
        }
        assertThat(told).isEmpty();
    }

    @Test
    void whatWasThereBeforeAnythingWasKnownIsNotTold(FxRobot robot) {
        now = now.plus(Presence.AWAY);
        robot.type(KeyCode.A);
        have(robot, 1000);
        robot.type(KeyCode.B);
        assertThat(told).isEmpty();
    }
}
