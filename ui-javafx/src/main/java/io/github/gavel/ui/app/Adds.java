package io.github.gavel.ui.app;

import io.github.gavel.client.library.Answer;
import io.github.gavel.client.library.Disks;
import io.github.gavel.client.library.Library;
import io.github.gavel.client.library.Look;
import io.github.gavel.client.library.Manner;
import io.github.gavel.client.web.Fetched;
import io.github.gavel.client.web.WebTorrents;
import io.github.gavel.engine.disk.Excuse;
import io.github.gavel.engine.magnet.MagnetReader;
import io.github.gavel.engine.metainfo.InfoHash;
import io.github.gavel.ui.adding.Adding;
import io.github.gavel.ui.adding.Offer;
import io.github.gavel.ui.port.Additions;
import io.github.gavel.ui.port.Decisions;
import io.github.gavel.ui.words.Words;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Stage;

/** Lets somebody look at what is given before it is added to a library. */
final class Adds implements Additions, Decisions {
    private static final long MOST_BYTES = 64 << 20;

    private final Words words;
    private final Library library;
    private final Stage stage;
    private final Executor reader;
    private final Consumer<String> refused;
    private final Adding dialog;
    /** Made where nobody waits for it, and touched nowhere else. */
    private Optional<WebTorrents> web = Optional.empty();

    /**
     * @param reader where it may wait for a disk
     * @param refused is told sentences, on any thread
     * @param behind what rests while something is asked
     */
    Adds(Words words, Library library, Stage stage, Executor reader, Consumer<String> refused, Node behind) {
        this.words = words;
        this.library = library;
        this.stage = stage;
        this.reader = reader;
        this.refused = refused;
        this.dialog = new Adding(words, this, behind, library.latest());
    }

    Adding dialog() {
        return dialog;
    }

    @Override
    public void ask() {
        String held = Optional.ofNullable(Clipboard.getSystemClipboard().getString())
                .orElse("")
                .strip();
        dialog.ask(Optional.of(held).filter(Links::isOffered));
    }

    @Override
    public void files(List<Path> torrents) {
        torrents.forEach(file -> reader.execute(() -> read(file)));
    }

    private void read(Path file) {
        try {
            if (Files.size(file) > MOST_BYTES) {
                refuse(file + " has " + Files.size(file) + " bytes; a torrent has at most " + MOST_BYTES + ".");
                return;
            }
            tell(library.look(Files.readAllBytes(file)), false);
        } catch (IOException unreadable) {
            refuse(file + " cannot be read: " + Excuse.of(unreadable) + ".");
        }
    }

    @Override
    public void link(String typed) {
        if (MagnetReader.isMagnet(typed)) {
            tell(library.look(typed), true);
        } else {
            Links.web(typed)
                    .ifPresentOrElse(
                            address -> reader.execute(() -> fetch(address)),
                            () -> refuse(words.say("adding.bad.link")));
        }
    }

    private void fetch(URI address) {
        WebTorrents own = web.orElseGet(WebTorrents::new);
        web = Optional.of(own);
        CompletableFuture<Void> unused = own.fetch(address).thenAccept(fetched -> {
            if (fetched instanceof Fetched.Whole whole) {
                tell(library.look(whole.toBytes()), false);
            } else if (fetched instanceof Fetched.Failed failed) {
                refuse(failed.sentence());
            }
        });
    }

    private void tell(CompletableFuture<Answer<Look>> asked, boolean isLink) {
        CompletableFuture<Void> unused = asked.thenAccept(answer -> {
            if (answer instanceof Answer.Done<Look> done) {
                Look look = done.value();
                Offer offer = new Offer(
                        look.hash(),
                        look.name(),
                        look.content(),
                        isLink,
                        look.there().isPresent(),
                        look.news());
                Platform.runLater(() -> dialog.offer(offer));
            } else if (answer instanceof Answer.Refused<Look> refusal) {
                refuse(refusal.reason());
            }
        });
    }

    /** Where it was typed, if it was. */
    private void refuse(String sentence) {
        Platform.runLater(() -> {
            if (!dialog.refuse(sentence)) {
                refused.accept(sentence);
            }
        });
    }

    @Override
    public void files() {
        FileChooser chooser = new FileChooser();
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("*.torrent", "*.torrent"));
        Optional.ofNullable(chooser.showOpenMultipleDialog(stage))
                .ifPresent(chosen -> files(chosen.stream().map(File::toPath).toList()));
    }

    @Override
    public void folder(Path from, Consumer<Path> chosen) {
        reader.execute(() -> {
            boolean isThere = Files.isDirectory(from);
            Platform.runLater(() -> choose(isThere ? Optional.of(from) : Optional.empty(), chosen));
        });
    }

    private void choose(Optional<Path> from, Consumer<Path> chosen) {
        DirectoryChooser chooser = new DirectoryChooser();
        from.ifPresent(folder -> chooser.setInitialDirectory(folder.toFile()));
        Optional.ofNullable(chooser.showDialog(stage)).map(File::toPath).ifPresent(chosen);
    }

    @Override
    public void measure(Path folder, LongConsumer told) {
        reader.execute(() -> {
            long free = Disks.REAL.free(folder);
            Platform.runLater(() -> told.accept(free));
        });
    }

    @Override
    public void take(InfoHash torrent, Manner manner) {
        complain(library.take(torrent, manner));
    }

    @Override
    public void merge(InfoHash torrent) {
        complain(library.merge(torrent));
    }

    @Override
    public void letGo(InfoHash torrent) {
        complain(library.letGo(torrent));
    }

    private void complain(CompletableFuture<? extends Answer<?>> asked) {
        CompletableFuture<Void> unused = asked.thenAccept(answer -> {
            if (answer instanceof Answer.Refused<?> refusal) {
                refused.accept(refusal.reason());
            }
        });
    }
}
