package io.github.gavel.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.client.settings.Settings;
import io.github.gavel.ui.port.Preferences;
import io.github.gavel.ui.theme.Theme;
import io.github.gavel.ui.toolkit.Finger;
import io.github.gavel.ui.toolkit.InMemory;
import io.github.gavel.ui.words.Words;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** The settings as somebody presses and types them. */
@InMemory
@SuppressWarnings("NullAway.Init") // made before each test
class SettingsScreenTest {
    private static final Settings USUAL = Settings.standard(Path.of("/srv/downloads"));

    private final List<Settings> changed = new ArrayList<>();
    private SettingsScreen screen;
    private Finger finger;

    @Start
    void open(Stage stage) {
        screen = new SettingsScreen(Words.of(Locale.ENGLISH), new Preferences() {
            @Override
            public void change(Settings settings) {
                changed.add(settings);
            }

            @Override
            public void chooseFolder(Consumer<Path> chosen) {
                chosen.accept(Path.of("/media/big"));
            }
        });
        finger = new Finger(screen);
        screen.show(USUAL);
        Scene scene = new Scene(screen, 1280, 744);
        Theme.LIGHT.dress(scene);
        stage.setScene(scene);
        stage.show();
    }

    @Test
    void everythingIsSavedAtOnceAndNothingBefore(FxRobot robot) {
        robot.interact(() -> {
            finger.press("Choose…");
            finger.press("Look: Dark");
            finger.press("Queue and goals");
            finger.type("Seed up to a ratio", "1.5");
        });
        assertThat(changed).isEmpty();
        assertThat(finger.said()).contains("3 not saved yet.");
        robot.interact(() -> finger.press("Save"));
        assertThat(changed).hasSize(1);
        assertThat(changed.get(0).downloads()).isEqualTo(Path.of("/media/big"));
        assertThat(changed.get(0).goal().ratioPercent()).isEqualTo(150);
        assertThat(finger.said()).contains("Everything is saved.");
    }

    @Test
    void whatCannotBeIsSaidWhereItIsWrittenAndNothingIsSaved(FxRobot robot) {
        robot.interact(() -> {
            finger.press("Connection");
            finger.type("Port", "70000");
            finger.press("General");
            finger.press("Save");
        });
        assertThat(changed).isEmpty();
        assertThat(finger.said())
                .contains("A number from 0 to 65535", "1 not saved yet. Some of it counts from the next start on.");
        robot.interact(() -> finger.press("Discard"));
        assertThat(finger.said()).contains("Everything is saved.").doesNotContain("A number from 0 to 65535");
        assertThat(finger.fields().get(0).getText()).isEqualTo("0");
    }

    @Test
    void whatSomebodyWritesStaysWhenSomethingElseChanges(FxRobot robot) {
        robot.interact(() -> {
            finger.type("Folder", "/srv/elsewhere");
            screen.show(USUAL.leavingFree(5_000_000_000L));
        });
        assertThat(finger.fields().get(0).getText()).isEqualTo("/srv/elsewhere");
        assertThat(finger.fields().get(1).getText()).isEqualTo("5");
    }

    @Test
    void everythingSpeaks(FxRobot robot) {
        for (Chapter chapter : Chapter.values()) {
            robot.interact(() -> {
                finger.press(Words.of(Locale.ENGLISH).say(chapter.key()));
                finger.everythingSpeaks();
            });
        }
    }
}
