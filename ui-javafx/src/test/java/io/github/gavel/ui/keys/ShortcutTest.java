package io.github.gavel.ui.keys;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.ui.toolkit.InMemory;
import io.github.gavel.ui.words.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

@InMemory
class ShortcutTest {
    @Test
    void noKeysDoTwoThings() {
        List<KeyCombination> all =
                Arrays.stream(Shortcut.values()).map(Shortcut::combination).toList();
        assertThat(all).doesNotHaveDuplicates();
    }

    @Test
    void thePageSaysWhatEveryOneOfThemDoesInBothLanguages(FxRobot robot) {
        for (Locale locale : List.of(Locale.ENGLISH, Locale.GERMAN)) {
            Words words = Words.of(locale);
            robot.interact(() -> {
                KeysScreen screen = new KeysScreen(words);
                new Scene(screen, 900, 600);
                screen.applyCss();
                List<String> said = robot.from(screen).lookup(".label").queryAll().stream()
                        .map(label -> ((javafx.scene.control.Labeled) label).getText())
                        .toList();
                assertThat(said)
                        .containsAll(Arrays.stream(Shortcut.values())
                                .map(shortcut -> words.say(shortcut.key()))
                                .toList());
            });
        }
    }
}
