package io.github.gavel.ui.app;

import io.github.gavel.client.library.Answer;
import io.github.gavel.client.library.Library;
import io.github.gavel.client.library.Manner;
import io.github.gavel.client.making.Job;
import io.github.gavel.client.making.Work;
import io.github.gavel.client.making.Workbench;
import io.github.gavel.ui.making.MakingScreen;
import io.github.gavel.ui.port.MakingCommands;
import io.github.gavel.ui.words.Words;
import java.io.File;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;

/** Torrents are made on a bench, and go into a library. */
final class AtWorkbench implements MakingCommands {
    private final Library library;
    private final Stage stage;
    private final Consumer<String> refused;
    private final Workbench bench = new Workbench(this::tell, InstantSource.system());
    private final AtomicReference<Optional<Work>> waiting = new AtomicReference<>(Optional.empty());
    private final MakingScreen screen;

    /** @param refused is told sentences, on any thread */
    AtWorkbench(Words words, Library library, Stage stage, Consumer<String> refused) {
        this.library = library;
        this.stage = stage;
        this.refused = refused;
        this.screen = new MakingScreen(words, this);
        stage.addEventHandler(WindowEvent.WINDOW_HIDDEN, event -> bench.close());
    }

    MakingScreen screen() {
        return screen;
    }

    /** On the bench's threads; of several that wait the last is shown. */
    private void tell(Work work) {
        if (waiting.getAndSet(Optional.of(work)).isEmpty()) {
            Platform.runLater(() -> waiting.getAndSet(Optional.empty()).ifPresent(screen::show));
        }
        if (work instanceof Work.Done done && done.job().isSeeded()) {
            seed(done);
        }
    }

    private void seed(Work.Done done) {
        Path folder = Optional.ofNullable(
                        done.job().source().toAbsolutePath().normalize().getParent())
                .orElse(done.job().source());
        CompletableFuture<?> unused = library.add(done.toBytes(), Manner.USUAL.to(folder))
                .thenAccept(answer -> {
                    if (answer instanceof Answer.Refused<?> refusal) {
                        refused.accept(refusal.reason());
                    }
                });
    }

    @Override
    public void askFile(Consumer<Path> chosen) {
        Optional.ofNullable(new FileChooser().showOpenDialog(stage))
                .map(File::toPath)
                .ifPresent(chosen);
    }

    @Override
    public void askFolder(Consumer<Path> chosen) {
        Optional.ofNullable(new DirectoryChooser().showDialog(stage))
                .map(File::toPath)
                .ifPresent(chosen);
    }

    @Override
    public void askTarget(Consumer<Path> chosen) {
        FileChooser chooser = new FileChooser();
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("*.torrent", "*.torrent"));
        Optional.ofNullable(chooser.showSaveDialog(stage)).map(File::toPath).ifPresent(chosen);
    }

    @Override
    public void make(Job job) {
        bench.make(job);
    }

    @Override
    public void cancel() {
        bench.cancel();
    }

    @Override
    public void open(Path folder) {
        FileBrowser.show(folder, refused);
    }
}
