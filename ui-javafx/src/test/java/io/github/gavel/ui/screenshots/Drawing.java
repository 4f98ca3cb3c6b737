package io.github.gavel.ui.screenshots;

import io.github.gavel.ui.main.MainScreen;
import io.github.gavel.ui.rows.Column;
import io.github.gavel.ui.rows.Columns;
import io.github.gavel.ui.sample.Purses;
import io.github.gavel.ui.sample.Samples;
import io.github.gavel.ui.sample.Shelved;
import io.github.gavel.ui.sample.Silent;
import io.github.gavel.ui.theme.Theme;
import io.github.gavel.ui.words.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;

/** Every screen, in both themes and two sizes, as pictures in a folder. */
record Drawing(Stage stage, Path folder) {
    private static final int SECONDS = 120;
    private static final int[][] SIZES = {{1280, 800}, {900, 600}};

    void all() {
        for (Theme theme : Theme.values()) {
            for (int[] size : SIZES) {
                String end = "-" + size[0] + "-" + theme.name().toLowerCase(Locale.ROOT) + ".png";
                english("overview" + end, theme, size, screen -> look(screen, 0, KeyCode.DIGIT1));
                english("files" + end, theme, size, screen -> look(screen, 2, KeyCode.DIGIT2));
                english("peers" + end, theme, size, screen -> look(screen, 0, KeyCode.DIGIT3));
                english("trackers" + end, theme, size, screen -> look(screen, 0, KeyCode.DIGIT4));
                english("speed-buying" + end, theme, size, screen -> grown(screen, 0, KeyCode.DIGIT5));
                english("speed-selling" + end, theme, size, screen -> grown(screen, 1, KeyCode.DIGIT5));
                english("speed-none" + end, theme, size, screen -> look(screen, 5, KeyCode.DIGIT5));
                english("empty" + end, theme, size, screen -> screen.show(Samples.nothing()));
                english("standings" + end, theme, size, screen -> {
                    screen.show(Samples.standings());
                    table(screen).getSelectionModel().clearAndSelect(0);
                });
                english("several" + end, theme, size, screen -> {
                    look(screen, 1, KeyCode.DIGIT1);
                    table(screen).getSelectionModel().selectRange(0, 4);
                });
                english("columns" + end, theme, size, screen -> {
                    look(screen, 0, KeyCode.DIGIT3);
                    screen.arrange(Columns.USUAL
                            .toggled(Column.STATUS, false)
                            .toggled(Column.COPIES, false)
                            .toggled(Column.RATIO, false)
                            .toggled(Column.UPLOADED, false)
                            .compact(true));
                });
                draw("german" + end, theme, size, Locale.GERMAN, screen -> look(screen, 0, KeyCode.DIGIT1));
            }
        }
    }

    private void english(String file, Theme theme, int[] size, Consumer<MainScreen> acts) {
        draw(file, theme, size, Locale.ENGLISH, acts);
    }

    private void draw(String file, Theme theme, int[] size, Locale language, Consumer<MainScreen> acts) {
        MainScreen screen = new MainScreen(Words.of(language), new Silent());
        Scene scene = new Scene(screen, size[0], size[1]);
        theme.dress(scene);
        stage.setScene(scene);
        stage.show();
        lay(screen);
        acts.accept(screen);
        screen.show(Purses.ready(Purses.some()));
        lay(screen);
        try {
            Files.createDirectories(folder);
            Picture.write(scene.snapshot(null), folder.resolve(file));
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /** More than once, because what a cell shows may change what it needs. */
    private static void lay(MainScreen screen) {
        for (int pass = 0; pass < 3; pass++) {
            screen.applyCss();
            screen.layout();
        }
    }

    private static void look(MainScreen screen, int row, KeyCode tab) {
        for (int second = 0; second < SECONDS; second++) {
            screen.show(Shelved.some(second));
        }
        table(screen).getSelectionModel().clearAndSelect(row);
        screen.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", tab, false, false, true, false));
    }

    private static void grown(MainScreen screen, int row, KeyCode tab) {
        look(screen, row, tab);
        screen.lookupAll(".tabs .button").stream()
                .reduce((first, last) -> last)
                .ifPresent(last -> ((Button) last).fire());
    }

    private static TableView<?> table(MainScreen screen) {
        return (TableView<?>) screen.lookup(".live-table");
    }
}
