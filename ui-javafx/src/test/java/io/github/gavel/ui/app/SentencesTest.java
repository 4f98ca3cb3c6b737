package io.github.gavel.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.ui.toolkit.InMemory;
import io.github.gavel.ui.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** On a screen in memory. */
@InMemory
class SentencesTest {
    private final List<String> dismissed = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // made on the thread of the toolkit before anything runs
    private Sentences sentences;

    @Start
    void open(Stage stage) {
        sentences = new Sentences(Words.of(Locale.ENGLISH), dismissed::add);
        stage.setScene(new Scene(sentences, 900, 600));
        stage.show();
    }

    private List<String> shown() {
        WaitForAsyncUtils.waitForFxEvents();
        return sentences.getChildren().stream().map(Node::getAccessibleText).toList();
    }

    @Test
    void eachIsThereOnceAndTheLastThreeStay() {
        for (String sentence : List.of("a", "b", "a", "c", "d")) {
            sentences.tell(sentence);
        }
        assertThat(shown()).containsExactly("b", "c", "d");
    }

    @Test
    void whoeverHasSeenOneIsRidOfItAndItsTellerKnows(FxRobot robot) {
        sentences.tell("the disk is almost full");
        assertThat(shown()).hasSize(1);
        robot.interact(() -> ((Button) sentences.lookup(".button")).fire());
        assertThat(shown()).isEmpty();
        assertThat(dismissed).containsExactly("the disk is almost full");
    }
}
