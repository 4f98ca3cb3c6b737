package io.github.gavel.ui.screenshots;

import io.github.gavel.client.library.LibrarySnapshot;
import io.github.gavel.engine.metainfo.Content;
import io.github.gavel.ui.adding.Adding;
import io.github.gavel.ui.adding.Offer;
import io.github.gavel.ui.main.MainScreen;
import io.github.gavel.ui.sample.Decided;
import io.github.gavel.ui.sample.Samples;
import io.github.gavel.ui.sample.Silent;
import io.github.gavel.ui.sample.Wares;
import io.github.gavel.ui.theme.Theme;
import io.github.gavel.ui.words.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/** What is asked before a torrent begins, in front of the main screen. */
record AddingDrawing(Stage stage, Path folder) {
    private static final int[][] SIZES = {{1280, 800}, {900, 600}};
    private static final long FREE = 412_000_000_000L;
    private static final String MAGNET =
            "magnet:?xt=urn:btih:9f9165d9a281a9b8e782cd5176bbcc8256fd1871&dn=ubuntu-24.04.3";

    void all() {
        for (Theme theme : Theme.values()) {
            for (int[] size : SIZES) {
                String end = "-" + size[0] + "-" + theme.name().toLowerCase(Locale.ROOT) + ".png";
                draw("add" + end, theme, size, Locale.ENGLISH, FREE, this::choose);
                draw("add-german" + end, theme, size, Locale.GERMAN, 9_000_000_000L, this::choose);
                draw("add-ask" + end, theme, size, Locale.ENGLISH, FREE, adding -> adding.ask(Optional.of(MAGNET)));
                draw(
                        "add-wait" + end,
                        theme,
                        size,
                        Locale.ENGLISH,
                        FREE,
                        adding -> adding.offer(offer(Optional.empty())));
                draw("add-many" + end, theme, size, Locale.ENGLISH, FREE, adding -> {
                    Content many = Wares.many(5_000);
                    adding.offer(new Offer(
                            many.infoHash(),
                            "\u202Egnp.exe <b>" + "long ".repeat(2_000),
                            Optional.of(many),
                            false,
                            false,
                            0));
                });
                draw(
                        "add-there" + end,
                        theme,
                        size,
                        Locale.ENGLISH,
                        FREE,
                        adding -> adding.offer(new Offer(
                                Wares.films().infoHash(), Wares.films().name(), Optional.empty(), true, true, 2)));
            }
        }
    }

    private static Offer offer(Optional<Content> content) {
        return new Offer(Wares.films().infoHash(), Wares.films().name(), content, true, false, 0);
    }

    private void choose(Adding adding) {
        adding.offer(offer(Optional.of(Wares.films())));
        lay(adding);
        key(adding, KeyCode.SPACE, 2);
        key(adding, KeyCode.RIGHT, 3);
        key(adding, KeyCode.SPACE, 4);
        key(adding, KeyCode.SPACE, 5);
        key(adding, KeyCode.PLUS, 6);
    }

    private static void key(Adding adding, KeyCode code, int row) {
        ListView<?> list = (ListView<?>) adding.lookup(".picks");
        list.getSelectionModel().clearAndSelect(row);
        list.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
        lay(adding);
    }

    private void draw(String file, Theme theme, int[] size, Locale language, long free, Consumer<Adding> acts) {
        Words words = Words.of(language);
        LibrarySnapshot now = Samples.some(100);
        MainScreen main = new MainScreen(words, new Silent());
        Adding adding = new Adding(words, new Decided(free), main, now);
        Node dialog = adding;
        Scene scene = new Scene(new StackPane(main, dialog), size[0], size[1]);
        theme.dress(scene);
        stage.setScene(scene);
        stage.show();
        main.show(now);
        lay(scene.getRoot());
        acts.accept(adding);
        lay(scene.getRoot());
        try {
            Files.createDirectories(folder);
            Picture.write(scene.snapshot(null), folder.resolve(file));
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private static void lay(Parent screen) {
        for (int pass = 0; pass < 3; pass++) {
            screen.applyCss();
            screen.layout();
        }
    }
}
