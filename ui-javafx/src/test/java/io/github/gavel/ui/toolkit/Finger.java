package io.github.gavel.ui.toolkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;

/** Finds on a screen what somebody sees and presses. To be used on the toolkit's thread. */
public record Finger(Parent screen) {
    /** What is in front, if a question is. */
    private Parent front() {
        return screen.lookupAll(".scrim .sheet").stream()
                .filter(Finger::isShown)
                .findFirst()
                .map(Parent.class::cast)
                .orElse(screen);
    }

    public void press(String words) {
        find(words)
                .orElseThrow(() -> new AssertionError("nothing says " + words + ": " + said()))
                .fire();
        screen.applyCss();
        screen.layout();
    }

    public Optional<ButtonBase> find(String words) {
        return buttons()
                .filter(button ->
                        words.equals(button.getText()) || spoken(button).startsWith(words))
                .findFirst();
    }

    private Stream<ButtonBase> buttons() {
        return Stream.of(".button", ".toggle-button", ".check-box")
                .flatMap(kind -> front().lookupAll(kind).stream())
                .filter(Finger::isShown)
                .map(ButtonBase.class::cast);
    }

    public static String spoken(Node node) {
        String said = node.getAccessibleText();
        return said == null ? "" : said;
    }

    private static boolean isShown(Node node) {
        for (Node part = node; part != null; part = part.getParent()) {
            if (!part.isVisible()) {
                return false;
            }
        }
        return true;
    }

    public void type(String name, String text) {
        fields().stream()
                .filter(field -> spoken(field).startsWith(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing is called " + name))
                .setText(text);
    }

    public List<TextInputControl> fields() {
        return front().lookupAll(".text-input").stream()
                .map(TextInputControl.class::cast)
                .toList();
    }

    /** Everything that can be read. */
    public List<String> said() {
        return front().lookupAll(".label").stream()
                .filter(Finger::isShown)
                .map(node -> ((Labeled) node).getText())
                .filter(text -> text != null && !text.isEmpty())
                .toList();
    }

    /** Whatever can be pressed or typed into says what it is. */
    public void everythingSpeaks() {
        assertThat(buttons()
                        .filter(button ->
                                button.getText() == null || button.getText().isEmpty()))
                .allSatisfy(
                        button -> assertThat(spoken(button)).as("%s", button).isNotEmpty());
        assertThat(fields()).allSatisfy(field -> assertThat(spoken(field)).isNotEmpty());
    }
}
