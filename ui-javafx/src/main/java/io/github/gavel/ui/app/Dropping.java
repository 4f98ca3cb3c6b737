package io.github.gavel.ui.app;

import io.github.gavel.client.instance.Call;
import io.github.gavel.ui.keys.Shortcut;
import io.github.gavel.ui.port.Additions;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;

/** Torrents that are dropped on a window or pasted into it. */
final class Dropping {
    private Dropping() {}

    static void onto(Scene scene, Additions additions) {
        scene.setOnDragOver(event -> {
            if (!isNothing(torrents(event.getDragboard()))) {
                event.acceptTransferModes(TransferMode.COPY);
            }
            event.consume();
        });
        scene.setOnDragDropped(event -> {
            Wanted wanted = torrents(event.getDragboard());
            add(wanted, additions);
            event.setDropCompleted(!isNothing(wanted));
            event.consume();
        });
        scene.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (Shortcut.PASTE.is(event)) {
                add(torrents(Clipboard.getSystemClipboard()), additions);
                event.consume();
            }
        });
    }

    static void add(Wanted wanted, Additions additions) {
        if (!wanted.files().isEmpty()) {
            additions.files(wanted.files());
        }
        wanted.links().forEach(additions::link);
    }

    private static boolean isNothing(Wanted wanted) {
        return wanted.files().isEmpty() && wanted.links().isEmpty();
    }

    /** A file that is held may be there as a text too. */
    private static Wanted torrents(Clipboard held) {
        List<String> words = held.hasFiles()
                ? held.getFiles().stream().map(File::getPath).toList()
                : Stream.ofNullable(held.getString())
                        .flatMap(String::lines)
                        .map(String::strip)
                        .toList();
        return Wanted.of(new Call(Path.of("").toAbsolutePath(), words));
    }
}
