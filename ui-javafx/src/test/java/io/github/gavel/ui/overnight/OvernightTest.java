package io.github.gavel.ui.overnight;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.client.days.Night;
import io.github.gavel.ui.kit.Boxes;
import io.github.gavel.ui.sample.Nights;
import io.github.gavel.ui.theme.Theme;
import io.github.gavel.ui.toolkit.InMemory;
import io.github.gavel.ui.words.Words;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** On a screen in memory. */
@InMemory
class OvernightTest {
    private final List<String> asked = new ArrayList<>();
    private final BorderPane behind = new BorderPane(Boxes.sized(new Region(), 2000, 100));

    @SuppressWarnings("NullAway.Init") // made on the thread of the toolkit before anything runs
    private Overnight overnight;

    @Start
    void open(Stage stage) {
        overnight = new Overnight(Words.of(Locale.ENGLISH), ZoneOffset.UTC, behind, () -> asked.add("log"));
        Scene scene = new Scene(new StackPane(behind, overnight), 900, 600);
        Theme.LIGHT.dress(scene);
        stage.setScene(scene);
        stage.show();
    }

    private void tell(FxRobot robot, Night night) {
        robot.interact(() -> overnight.show(night));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private List<String> said() {
        return overnight.lookupAll(".label").stream()
                .map(label -> ((Labeled) label).getText())
                .toList();
    }

    @Test
    void tellsHowLongItWasAndWhatWasGivenAndEarned(FxRobot robot) {
        tell(robot, Nights.some());
        assertThat(said())
                .contains("61.0 GB", "+1.920", "letters-from-the-harbour-1911 is complete")
                .contains("Best earner: Fedora-Workstation-41")
                .anyMatch(text -> text.startsWith("8 h 12 min, "));
    }

    @Test
    void saysNothingOfMoneyWhereThereWasNone(FxRobot robot) {
        tell(robot, Nights.plain());
        assertThat(said()).doesNotContain("Earned", "Paid", "Downloaded").noneMatch(text -> text.contains("\u202e"));
    }

    @Test
    void ofTooMuchTheFirstIsToldAndThatThereIsMore(FxRobot robot) {
        tell(robot, Nights.bad());
        assertThat(said()).contains("a", "d", "and 3 more").doesNotContain("e");
    }

    @Test
    void enterSendsItAwayForGood(FxRobot robot) {
        tell(robot, Nights.some());
        assertThat(behind.isDisabled()).isTrue();
        robot.type(KeyCode.ENTER);
        assertThat(overnight.isVisible()).isFalse();
        assertThat(behind.isDisabled()).isFalse();
        assertThat(asked).isEmpty();
    }

    @Test
    void whatIsBehindIsAsNarrowAsTheWindow() {
        assertThat(behind.getWidth()).isEqualTo(900);
    }

    @Test
    void escapeSendsItAwayToo(FxRobot robot) {
        tell(robot, Nights.some());
        robot.type(KeyCode.ESCAPE);
        assertThat(overnight.isVisible()).isFalse();
    }

    @Test
    void theRestIsInTheLog(FxRobot robot) {
        tell(robot, Nights.bad());
        robot.interact(() -> overnight.lookupAll(".button").stream()
                .map(Button.class::cast)
                .filter(button -> "See the log".equals(button.getText()))
                .forEach(Button::fire));
        assertThat(asked).containsExactly("log");
        assertThat(overnight.isVisible()).isFalse();
    }
}
