package io.github.gavel.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.client.instance.Call;
import io.github.gavel.client.library.Item;
import io.github.gavel.client.purse.PurseState;
import io.github.gavel.engine.TorrentState;
import io.github.gavel.ui.toolkit.Finger;
import io.github.gavel.ui.toolkit.InMemory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** Everything that somebody does in the window, without a mouse. */
@InMemory
@Timeout(180)
@SuppressWarnings("NullAway.Init") // made before each test
class KeyboardTourTest {
    private static final int FAR = 200;
    private static final String PASSWORD = "a long enough password";

    @TempDir
    private Path temp;

    private Neighbour neighbour;
    private WindowAtWork window;
    private FxRobot robot;

    @BeforeEach
    void open(FxRobot hands) throws IOException {
        robot = hands;
        neighbour = Neighbour.in(temp);
        window = WindowAtWork.in(temp, robot);
    }

    @AfterEach
    void end() throws IOException {
        window.close();
        neighbour.close();
    }

    @Test
    void aTorrentIsAddedLookedAtPausedAndRemoved() {
        robot.interact(window.window()::welcome);
        WaitForAsyncUtils.waitForFxEvents();
        reachWord("Not now");
        press(KeyCode.SPACE);
        awaitSaid("Drop a torrent here");

        together(KeyCode.CONTROL, KeyCode.O);
        robot.write(neighbour.magnet());
        press(KeyCode.ENTER);
        awaitSaid("two");
        press(KeyCode.SPACE);
        awaitSaid("81.9 of 131 kB in 1 file");
        press(KeyCode.ENTER);
        awaitState(TorrentState.Seeding.class);

        reach("the list", node -> node.getStyleClass().contains("live-table"));
        press(KeyCode.HOME);
        for (KeyCode tab :
                new KeyCode[] {KeyCode.DIGIT2, KeyCode.DIGIT3, KeyCode.DIGIT4, KeyCode.DIGIT5, KeyCode.DIGIT1}) {
            together(KeyCode.ALT, tab);
        }
        awaitSaid("Ratio");

        together(KeyCode.SHIFT, KeyCode.F10);
        assertThat(popups()).isEqualTo(1);
        press(KeyCode.ESCAPE);
        assertThat(popups()).isZero();

        press(KeyCode.SPACE);
        awaitState(TorrentState.Stopped.class);
        press(KeyCode.SPACE);
        awaitState(TorrentState.Seeding.class);
        press(KeyCode.DELETE);
        awaitSaid("was removed from the list");
        reachWord("Undo");
        press(KeyCode.SPACE);
        awaitState(TorrentState.Seeding.class);

        together(KeyCode.CONTROL, KeyCode.Q);
        WindowAtWork.await(() -> "the end", () -> window.closed().getCount() == 0);
    }

    @Test
    void aTorrentIsLetBidByKeysAlone() {
        robot.interact(() -> window.window().add(call()));
        awaitSaid("two");
        press(KeyCode.ENTER);
        WindowAtWork.await(() -> "it is listed", () -> item().isPresent());
        reach("the list", node -> node.getStyleClass().contains("live-table"));
        press(KeyCode.HOME);
        together(KeyCode.ALT, KeyCode.DIGIT5);
        reach("the budget", node -> node instanceof TextInputControl field && speaks(field, "At most"));
        together(KeyCode.CONTROL, KeyCode.A);
        robot.write("0.25");
        reachWord("Start bidding");
        press(KeyCode.SPACE);
        WindowAtWork.await(
                () -> "it bids",
                () -> item().flatMap(item -> item.entry().orders().wish().spends())
                        .filter(rules -> rules.budget().grains() == 250_000)
                        .isPresent());
    }

    @Test
    void aWalletIsMadeAndWhatItLacksIsSaid() {
        together(KeyCode.CONTROL, KeyCode.B);
        reachWord("Make a wallet");
        press(KeyCode.SPACE);
        reach("the password", PasswordField.class::isInstance);
        robot.write(PASSWORD);
        press(KeyCode.TAB);
        reach("the password again", PasswordField.class::isInstance);
        robot.write(PASSWORD);
        reachWord("Make it");
        press(KeyCode.SPACE);
        WindowAtWork.await(() -> "a wallet", () -> window.cashier().latest() instanceof PurseState.Ready);
        awaitSaid("No ledger joined.");
        reachWord("Unlock");
        press(KeyCode.SPACE);
        reach("the password", PasswordField.class::isInstance);
        robot.write(PASSWORD);
        press(KeyCode.ENTER);
        awaitSaid("Join a ledger first.");
        press(KeyCode.ESCAPE);
        press(KeyCode.ESCAPE);
        awaitSaid("Drop a torrent here");
    }

    @Test
    void settingsAreChangedAndEveryPageIsReachedAndLeft() {
        together(KeyCode.CONTROL, KeyCode.COMMA);
        reachWord("General");
        press(KeyCode.DOWN);
        press(KeyCode.DOWN);
        reach("a limit", TextInputControl.class::isInstance);
        together(KeyCode.CONTROL, KeyCode.A);
        robot.write("123");
        reachWord("Save");
        press(KeyCode.SPACE);
        WindowAtWork.await(
                () -> "it is saved",
                () -> !window.library()
                        .latest()
                        .settings()
                        .limits()
                        .usual()
                        .down()
                        .isNone());
        press(KeyCode.ESCAPE);
        awaitSaid("Drop a torrent here");

        together(KeyCode.CONTROL, KeyCode.N);
        awaitSaid("Create torrent");
        together(KeyCode.CONTROL, KeyCode.L);
        awaitSaid("Log");
        press(KeyCode.F1);
        awaitSaid("Remove from the list; it can be undone");
        press(KeyCode.ESCAPE);
        awaitSaid("Drop a torrent here");
        reach("more", node -> node.getStyleClass().contains("more"));
        press(KeyCode.SPACE);
        press(KeyCode.UP);
        press(KeyCode.UP);
        press(KeyCode.UP);
        press(KeyCode.ENTER);
        awaitSaid("Where things are kept");
        press(KeyCode.ESCAPE);
        together(KeyCode.CONTROL, KeyCode.F);
        assertThat(focused()).isInstanceOf(TextInputControl.class);
    }

    private Call call() {
        return new Call(temp, List.of(neighbour.file().toString()));
    }

    private void press(KeyCode key) {
        robot.type(key);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void together(KeyCode held, KeyCode key) {
        robot.press(held, key).release(key, held);
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Tab after Tab. */
    private void reach(String what, Predicate<Node> isIt) {
        Set<String> passed = new LinkedHashSet<>();
        for (int i = 0; i < FAR; i++) {
            if (isIt.test(focused())) {
                return;
            }
            passed.add(focused().toString());
            press(KeyCode.TAB);
        }
        throw new AssertionError(what + " is not reached by Tab, which goes to " + passed);
    }

    private void reachWord(String word) {
        reach(word, node -> node instanceof Labeled labeled && word.equals(labeled.getText()));
    }

    private Node focused() {
        return window.window().root().getScene().getFocusOwner();
    }

    private static boolean speaks(Node node, String words) {
        return Finger.spoken(node).startsWith(words);
    }

    private static long popups() {
        return Window.getWindows().stream()
                .filter(shown -> shown instanceof PopupWindow && !(shown instanceof Tooltip))
                .count();
    }

    private Optional<Item> item() {
        return window.library().latest().items().stream().findFirst();
    }

    private void awaitState(Class<? extends TorrentState> state) {
        WindowAtWork.await(
                state::getSimpleName,
                () -> item().filter(
                                item -> state.isInstance(item.view().transfer().state()))
                        .isPresent());
    }

    private void awaitSaid(String words) {
        Finger finger = new Finger(window.window().root());
        WindowAtWork.await(
                () -> words + ": " + finger.said(),
                () -> finger.said().stream().anyMatch(said -> said.contains(words)));
    }
}
