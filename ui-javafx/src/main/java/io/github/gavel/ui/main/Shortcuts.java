package io.github.gavel.ui.main;

import io.github.gavel.ui.keys.Shortcut;
import io.github.gavel.ui.rows.Turn;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** The keys of the list and of what stands below it. */
final class Shortcuts {
    private static final List<Shortcut> TABS =
            List.of(Shortcut.OVERVIEW, Shortcut.FILES, Shortcut.PEERS, Shortcut.TRACKERS, Shortcut.SPEED);

    private static final Map<Shortcut, Turn> TURNS = Map.of(
            Shortcut.FIRST, Turn.FIRST,
            Shortcut.EARLIER, Turn.EARLIER,
            Shortcut.LATER, Turn.LATER,
            Shortcut.LAST, Turn.LAST);

    private Shortcuts() {}

    static void onScreen(Node screen, Runnable searches, IntConsumer opens) {
        screen.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (Shortcut.SEARCH.is(event)) {
                searches.run();
                event.consume();
            }
            TABS.stream().filter(tab -> tab.is(event)).findFirst().ifPresent(tab -> {
                opens.accept(TABS.indexOf(tab));
                event.consume();
            });
        });
    }

    static void inQueue(Node list, Consumer<Turn> moves) {
        list.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> TURNS.entrySet().stream()
                        .filter(turn -> turn.getKey().is(event))
                        .findFirst()
                        .ifPresent(turn -> {
                            moves.accept(turn.getValue());
                            event.consume();
                        }));
    }

    /** Before the list itself hears of them. */
    static void inList(Node list, Map<Shortcut, Runnable> does) {
        list.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> does.entrySet().stream()
                        .filter(entry -> entry.getKey().is(event) || isMenu(entry.getKey(), event))
                        .findFirst()
                        .ifPresent(entry -> {
                            entry.getValue().run();
                            event.consume();
                        }));
    }

    /** Many keyboards have a key for it. */
    private static boolean isMenu(Shortcut shortcut, KeyEvent event) {
        return shortcut == Shortcut.MENU && event.getCode() == KeyCode.CONTEXT_MENU;
    }
}
