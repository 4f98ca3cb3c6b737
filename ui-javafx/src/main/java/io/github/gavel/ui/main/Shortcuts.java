package io.github.gavel.ui.main;

import java.util.List;
import java.util.function.IntConsumer;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Everything by keyboard: Ctrl+F, Ctrl+O and Alt+1 to Alt+5 everywhere, Space and Delete in the list. */
final class Shortcuts {
    private static final List<KeyCode> TABS =
            List.of(KeyCode.DIGIT1, KeyCode.DIGIT2, KeyCode.DIGIT3, KeyCode.DIGIT4, KeyCode.DIGIT5);

    private Shortcuts() {}

    static void everywhere(Node screen, Runnable searches, Runnable adds, IntConsumer opens) {
        screen.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.isShortcutDown() && event.getCode() == KeyCode.F) {
                searches.run();
            } else if (event.isShortcutDown() && event.getCode() == KeyCode.O) {
                adds.run();
            } else if (event.isAltDown() && TABS.contains(event.getCode())) {
                opens.accept(TABS.indexOf(event.getCode()));
            } else {
                return;
            }
            event.consume();
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
