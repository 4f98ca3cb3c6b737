package io.github.gavel.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.client.instance.Call;
import io.github.gavel.ui.toolkit.Finger;
import io.github.gavel.ui.toolkit.InMemory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableRow;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** Whatever can be used in the window is reached by Tab, seen to be, and says what it is. */
@InMemory
@Timeout(180)
@SuppressWarnings("NullAway.Init") // made before each test
class EveryControlTest {
    private static final int MANY = 150;
    private static final int RING = 4;
    private static final long PATIENCE = 20_000;

    @TempDir
    private Path temp;

    private Neighbour neighbour;
    private WindowAtWork window;
    private FxRobot robot;

    /** Where somebody can be, and the keys that lead there from the list. */
    private enum Where {
        OVERVIEW(KeyCode.ALT, KeyCode.DIGIT1),
        FILES(KeyCode.ALT, KeyCode.DIGIT2),
        PEERS(KeyCode.ALT, KeyCode.DIGIT3),
        TRACKERS(KeyCode.ALT, KeyCode.DIGIT4),
        SPEED(KeyCode.ALT, KeyCode.DIGIT5),
        ADDING(KeyCode.CONTROL, KeyCode.O),
        MAKING(KeyCode.CONTROL, KeyCode.N),
        WALLET(KeyCode.CONTROL, KeyCode.B),
        SETTINGS(KeyCode.CONTROL, KeyCode.COMMA),
        LOG(KeyCode.CONTROL, KeyCode.L),
        KEYS(KeyCode.SHIFT, KeyCode.F1);

        private final KeyCode held;
        private final KeyCode key;

        Where(KeyCode held, KeyCode key) {
            this.held = held;
            this.key = key;
        }
    }

    @BeforeEach
    void open(FxRobot hands) throws IOException {
        robot = hands;
        neighbour = Neighbour.in(temp);
        window = WindowAtWork.in(temp, robot);
        robot.interact(() ->
                window.window().add(new Call(temp, List.of(neighbour.file().toString()))));
        await("two");
        robot.type(KeyCode.ENTER);
        WindowAtWork.await(
                () -> "a torrent", () -> !window.library().latest().items().isEmpty());
        await("album");
        robot.interact(() -> root().lookup(".live-table").requestFocus());
        robot.type(KeyCode.HOME);
        WaitForAsyncUtils.waitForFxEvents();
    }

    @AfterEach
    void end() throws IOException {
        window.close();
        neighbour.close();
    }

    @ParameterizedTest
    @EnumSource(Where.class)
    void isReachedByTabAndSeenToBeAndSaysWhatItIs(Where where) {
        go(where);
        List<Node> walked = walk();
        assertThat(walked).as("what Tab reaches at %s", where).isNotEmpty();
        assertThat(walked).as("what can be used at %s", where).containsAll(usable());
        assertThat(walked)
                .allSatisfy(node -> assertThat(spoken(node))
                        .as("what is said of %s at %s", node, where)
                        .isNotBlank());
        robot.interact(this::everyRowAndPictureSpeaks);
    }

    private void everyRowAndPictureSpeaks() {
        assertThat(all(root())
                        .filter(node -> node instanceof TableRow<?> row && !row.isEmpty())
                        .filter(EveryControlTest::isShown))
                .allSatisfy(row -> assertThat(Finger.spoken(row)).isNotBlank());
        assertThat(all(root()).filter(ImageView.class::isInstance).filter(EveryControlTest::isShown))
                .allSatisfy(picture -> assertThat(Finger.spoken(picture)).isNotBlank());
    }

    private void go(Where where) {
        if (where == Where.KEYS) {
            robot.type(KeyCode.F1);
        } else {
            robot.press(where.held, where.key).release(where.key, where.held);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** What has the focus, Tab after Tab, until it is again where it was. */
    private List<Node> walk() {
        List<Node> walked = new ArrayList<>();
        robot.type(KeyCode.TAB);
        WaitForAsyncUtils.waitForFxEvents();
        for (int i = 0; i < MANY; i++) {
            Node here = scene().getFocusOwner();
            if (walked.contains(here)) {
                assertThat(here).as("where Tab goes after %s", walked).isEqualTo(walked.get(0));
                return walked;
            }
            Image with = picture();
            Bounds place = here.localToScene(here.getLayoutBounds());
            walked.add(here);
            robot.type(KeyCode.TAB);
            WaitForAsyncUtils.waitForFxEvents();
            if (scene().getFocusOwner() != here) {
                assertThat(differ(with, picture(), place))
                        .as("whether one sees that %s has the focus", here)
                        .isTrue();
            }
        }
        throw new AssertionError("Tab does not come back: " + walked);
    }

    private Image picture() {
        return WaitForAsyncUtils.waitForAsyncFx(PATIENCE, () -> scene().snapshot(null));
    }

    private static boolean differ(Image with, Image without, Bounds bounds) {
        int right = (int) Math.min(with.getWidth(), bounds.getMaxX() + RING);
        int bottom = (int) Math.min(with.getHeight(), bounds.getMaxY() + RING);
        for (int y = (int) Math.max(0, bounds.getMinY() - RING); y < bottom; y++) {
            for (int x = (int) Math.max(0, bounds.getMinX() - RING); x < right; x++) {
                if (with.getPixelReader().getArgb(x, y)
                        != without.getPixelReader().getArgb(x, y)) {
                    return true;
                }
            }
        }
        return false;
    }

    private List<Node> usable() {
        List<Node> found = new ArrayList<>();
        robot.interact(() -> all(root())
                .filter(node -> node.isFocusTraversable() && !node.isDisabled() && isShown(node))
                .filter(node -> !isAnotherOfOne(node))
                .forEach(found::add));
        return found;
    }

    /** The arrows lead to those. */
    private static boolean isAnotherOfOne(Node node) {
        return node instanceof ToggleButton button && button.getToggleGroup() != null && !button.isSelected();
    }

    private static String spoken(Node node) {
        String said = Finger.spoken(node);
        if (said.isBlank() && node instanceof Labeled labeled && labeled.getText() != null) {
            return labeled.getText();
        }
        return said.isBlank() && node instanceof ChoiceBox<?> box ? String.valueOf(box.getValue()) : said;
    }

    private static Stream<Node> all(Node node) {
        return node instanceof Parent parent
                ? Stream.concat(
                        Stream.of(node),
                        parent.getChildrenUnmodifiable().stream().flatMap(EveryControlTest::all))
                : Stream.of(node);
    }

    private static boolean isShown(Node node) {
        for (Node part = node; part != null; part = part.getParent()) {
            if (!part.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private Parent root() {
        return window.window().root();
    }

    private Scene scene() {
        return root().getScene();
    }

    private void await(String words) {
        Finger finger = new Finger(root());
        WindowAtWork.await(
                () -> words + ": " + finger.said(),
                () -> finger.said().stream().anyMatch(said -> said.contains(words)));
    }
}
