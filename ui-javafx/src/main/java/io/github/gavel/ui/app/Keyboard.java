package io.github.gavel.ui.app;

import io.github.gavel.ui.keys.Shortcut;
import java.util.Map;
import java.util.function.BooleanSupplier;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;

/** The keys that are heard wherever somebody is, but not while something is asked. */
final class Keyboard {
    private Keyboard() {}

    /** Whoever has the focus hears them first. */
    static void of(Scene scene, BooleanSupplier isAsking, Map<Shortcut, Runnable> does) {
        scene.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (!isAsking.getAsBoolean()) {
                does.entrySet().stream()
                        .filter(entry -> entry.getKey().is(event))
                        .findFirst()
                        .ifPresent(entry -> {
                            event.consume();
                            entry.getValue().run();
                        });
            }
        });
    }
}
