package io.github.gavel.ui.main;

import io.github.gavel.ui.rows.Turn;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * Everything by keyboard: Ctrl+F, Ctrl+O, Ctrl+Comma and Alt+1 to Alt+5 everywhere, Space, Delete and Alt with the
 * arrows in the list.
 */
final class Shortcuts {
    private static final List<KeyCode> TABS =
            List.of(KeyCode.DIGIT1, KeyCode.DIGIT2, KeyCode.DIGIT3, KeyCode.DIGIT4, KeyCode.DIGIT5);

    private static final Map<KeyCode, Turn> TURNS = Map.of(
            KeyCode.HOME, Turn.FIRST, KeyCode.UP, Turn.EARLIER, KeyCode.DOWN, Turn.LATER, KeyCode.END, Turn.LAST);

    private Shortcuts() {}

    static void everywhere(Node screen, Runnable searches, Runnable adds, Runnable settings, IntConsumer opens) {
        screen.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.isShortcutDown() && event.getCode() == KeyCode.F) {
                searches.run();
            } else if (event.isShortcutDown() && event.getCode() == KeyCode.O) {
                adds.run();
            } else if (event.isShortcutDown() && event.getCode() == KeyCode.COMMA) {
                settings.run();
            } else if (event.isAltDown() && TABS.contains(event.getCode())) {
                opens.accept(TABS.indexOf(event.getCode()));
            } else {
                return;
            }
            event.consume();
        });
    }

    /** Alt with the arrows moves by one, with Home and End to the ends. */
    static void inQueue(Node list, Consumer<Turn> moves) {
        list.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            Turn turn = event.isAltDown() ? TURNS.get(event.getCode()) : null;
            if (turn != null) {
                moves.accept(turn);
                event.consume();
            }
        });
    }

    /** Before the list itself hears of them. */
    static void inList(Node list, Runnable startsOrStops, Runnable removes) {
        list.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.SPACE) {
                startsOrStops.run();
            } else if (event.getCode() == KeyCode.DELETE) {
                removes.run();
            } else {
                return;
            }
            event.consume();
        });
    }
}
