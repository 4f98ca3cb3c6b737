package io.github.gavel.ui.port;

import io.github.gavel.client.settings.Settings;
import java.nio.file.Path;
import java.util.function.Consumer;

/** What somebody wants of the whole client. None of these waits. */
public interface Preferences {
    void change(Settings settings);

    /** Asks for a folder; {@code chosen} is not called if somebody thinks better of it. */
    void chooseFolder(Consumer<Path> chosen);
}
