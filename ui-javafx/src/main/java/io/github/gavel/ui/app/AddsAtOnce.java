package io.github.gavel.ui.app;

import io.github.gavel.client.library.Answer;
import io.github.gavel.client.library.Library;
import io.github.gavel.client.library.Manner;
import io.github.gavel.engine.disk.Excuse;
import io.github.gavel.ui.port.Additions;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.stage.FileChooser;
import javafx.stage.Stage;

/** Adds what is given as the settings say. */
final class AddsAtOnce implements Additions {
    private static final long MOST_BYTES = 64 << 20;

    private final Library library;
    private final Stage stage;
    private final Executor reader;
    private final Consumer<String> refused;

    /**
     * @param reader where it may wait for a disk
     * @param refused is told sentences, on any thread
     */
    AddsAtOnce(Library library, Stage stage, Executor reader, Consumer<String> refused) {
        this.library = library;
        this.stage = stage;
        this.reader = reader;
        this.refused = refused;
    }

    @Override
    public void files(List<Path> torrents) {
        torrents.forEach(file -> reader.execute(() -> add(file)));
    }

    private void add(Path file) {
        try {
            if (Files.size(file) > MOST_BYTES) {
                refused.accept(file + " has " + Files.size(file) + " bytes; a torrent has at most " + MOST_BYTES + ".");
                return;
            }
            tell(library.add(Files.readAllBytes(file), Manner.USUAL));
        } catch (IOException unreadable) {
            refused.accept(file + " cannot be read: " + Excuse.of(unreadable) + ".");
        }
    }

    @Override
    public void link(String link) {
        tell(library.add(link, Manner.USUAL));
    }

    @Override
    public void ask() {
        FileChooser chooser = new FileChooser();
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("*.torrent", "*.torrent"));
        Optional.ofNullable(chooser.showOpenMultipleDialog(stage))
                .ifPresent(chosen -> files(chosen.stream().map(File::toPath).toList()));
    }

    private void tell(CompletableFuture<? extends Answer<?>> asked) {
        CompletableFuture<?> unused = asked.thenAccept(answer -> {
            if (answer instanceof Answer.Refused<?> refusal) {
                refused.accept(refusal.reason());
            }
        });
    }
}
