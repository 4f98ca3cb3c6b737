package io.github.gavel.ui.app;

import io.github.gavel.client.library.Answer;
import io.github.gavel.client.library.Library;
import io.github.gavel.client.settings.Settings;
import io.github.gavel.ui.port.Preferences;
import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javafx.stage.DirectoryChooser;
import javafx.stage.Stage;

/**
 * Hands settings to a library.
 *
 * @param stage in front of which somebody is asked for a folder
 * @param refused is told sentences, on any thread
 */
record Preferring(Library library, Stage stage, Consumer<String> refused) implements Preferences {
    @Override
    public void change(Settings settings) {
        CompletableFuture<?> unused = library.change(settings).thenAccept(answer -> {
            if (answer instanceof Answer.Refused<Settings> refusal) {
                refused.accept(refusal.reason());
            }
        });
    }

    @Override
    public void chooseFolder(Consumer<Path> chosen) {
        Optional.ofNullable(new DirectoryChooser().showDialog(stage))
                .map(File::toPath)
                .ifPresent(chosen);
    }
}
