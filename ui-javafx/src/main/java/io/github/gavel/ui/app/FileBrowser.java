package io.github.gavel.ui.app;

import io.github.gavel.engine.disk.Excuse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** The system's own window on a folder, or what it looks at a file with. */
final class FileBrowser {
    private FileBrowser() {}

    /** @param failed is told why it cannot be opened, on a thread of its own */
    static void show(Path path, Consumer<String> failed) {
        Thread opener = new Thread(() -> open(path, failed), "file-browser");
        opener.setDaemon(true);
        opener.start();
    }

    private static void open(Path path, Consumer<String> failed) {
        if (!Files.exists(path)) {
            failed.accept(path + " is not there.");
            return;
        }
        String program = program(System.getProperty("os.name", "").toLowerCase(Locale.ROOT));
        try {
            new ProcessBuilder(List.of(program, path.toString()))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException missing) {
            failed.accept(path + " cannot be opened: " + Excuse.of(missing) + ".");
        }
    }

    private static String program(String system) {
        if (system.startsWith("windows")) {
            return "explorer";
        }
        return system.startsWith("mac") ? "open" : "xdg-open";
    }
}
