package io.github.gavel.ui.app;

import io.github.gavel.client.about.Diagnosis;
import io.github.gavel.client.about.Host;
import io.github.gavel.client.about.Release;
import io.github.gavel.client.library.Library;
import io.github.gavel.client.settings.XdgFolders;
import io.github.gavel.ui.port.AboutCommands;
import java.nio.file.Path;
import java.util.function.Consumer;

/** What is known of where the program runs. */
record AtHome(Library library, XdgFolders folders, Consumer<String> refused) implements AboutCommands {
    @Override
    public String diagnosis() {
        return Diagnosis.of(host(folders.home()), folders, library.latest());
    }

    private static Host host(Path home) {
        return new Host(
                property("os.name") + " " + property("os.version") + " " + property("os.arch"),
                Release.ofJava(),
                "JavaFX " + property("javafx.runtime.version"),
                Runtime.getRuntime().availableProcessors(),
                Runtime.getRuntime().maxMemory(),
                property("user.name"),
                home);
    }

    private static String property(String name) {
        return System.getProperty(name, "unknown");
    }

    @Override
    public void open(Path folder) {
        FileBrowser.show(folder, refused);
    }
}
