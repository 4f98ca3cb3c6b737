package io.github.gavel.ui.app;

import io.github.gavel.client.library.Answer;
import io.github.gavel.client.library.Item;
import io.github.gavel.client.library.Library;
import io.github.gavel.client.library.LibrarySnapshot;
import io.github.gavel.engine.metainfo.InfoHash;
import io.github.gavel.ui.bus.Tray;
import io.github.gavel.ui.tray.Picture;
import io.github.gavel.ui.tray.Shrinking;
import io.github.gavel.ui.tray.TrayFace;
import io.github.gavel.ui.tray.Verb;
import io.github.gavel.ui.words.Words;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.application.Platform;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;

/** What a tray shows of a library, and what is wanted there. */
final class InTray implements AutoCloseable {
    private static final List<Integer> SHRUNK_BY = List.of(8, 4);

    private final Library library;
    private final Window window;
    private final Words words;
    private final Tray tray;

    InTray(Map<String, String> environment, Library library, Window window) {
        this.library = library;
        this.window = window;
        words = window.words();
        tray = new Tray(environment, pictures(window.picture()), this::wanted);
        show(library.latest());
        library.follow(this::show);
    }

    private static List<Picture> pictures(Image image) {
        int side = (int) image.getWidth();
        int[] argb = new int[side * side];
        image.getPixelReader().getPixels(0, 0, side, side, PixelFormat.getIntArgbInstance(), argb, 0, side);
        return SHRUNK_BY.stream().map(by -> Shrinking.of(argb, side, by)).toList();
    }

    private void show(LibrarySnapshot now) {
        tray.show(TrayFace.of(now, window.isShown(), words));
    }

    /** On a thread of the bus. */
    private void wanted(Verb verb) {
        switch (verb) {
            case SHOW -> Platform.runLater(window::comeForward);
            case HIDE -> Platform.runLater(window::lower);
            case RESUME_ALL -> each(TrayFace::isPaused, library::resume);
            case PAUSE_ALL -> each(item -> !TrayFace.isPaused(item), library::pause);
            case SLOW_DOWN -> {
                boolean isSlow = library.latest().settings().limits().isAlternate();
                CompletableFuture<?> unused = library.alternate(!isSlow);
            }
            case QUIT -> Platform.runLater(window::hide);
        }
    }

    private void each(Predicate<Item> which, Function<InfoHash, CompletableFuture<? extends Answer<?>>> order) {
        library.latest().items().stream()
                .filter(which)
                .map(item -> item.entry().hash())
                .forEach(hash -> {
                    CompletableFuture<?> unused = order.apply(hash);
                });
    }

    @Override
    public void close() {
        tray.close();
    }
}
