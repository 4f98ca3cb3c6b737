package io.github.gavel.ui.screenshots;

import io.github.gavel.ui.main.MainScreen;
import io.github.gavel.ui.sample.Samples;
import io.github.gavel.ui.sample.Silent;
import io.github.gavel.ui.theme.Theme;
import io.github.gavel.ui.words.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;

/** Draws one screen after another and ends. */
public final class Drawing extends Application {
    private static final int SECONDS = 120;
    private static final int[][] SIZES = {{1280, 800}, {900, 600}};
    private static final KeyCode[] TABS = {
        KeyCode.DIGIT1, KeyCode.DIGIT2, KeyCode.DIGIT3, KeyCode.DIGIT4, KeyCode.DIGIT5
    };
    private static final String[] TAB_NAMES = {"overview", "files", "peers", "trackers", "speed"};

    public Drawing() {}

    @Override
    public void start(Stage stage) throws IOException {
        Path folder = Path.of(getParameters().getRaw().get(0));
        Files.createDirectories(folder);
        for (Theme theme : Theme.values()) {
            for (int[] size : SIZES) {
                String end = "-" + size[0] + "-" + theme.name().toLowerCase(Locale.ROOT) + ".png";
                for (int tab = 0; tab < TABS.length; tab++) {
                    int row = tab == 1 ? 2 : 0;
                    KeyCode key = TABS[tab];
                    draw(stage, theme, size, Locale.ENGLISH, folder.resolve(TAB_NAMES[tab] + end), screen -> {
                        play(screen);
                        choose(screen, row);
                        press(screen, key);
                        if (key == KeyCode.DIGIT5) {
                            grow(screen);
                        }
                    });
                }
                draw(stage, theme, size, Locale.ENGLISH, folder.resolve("selling" + end), screen -> {
                    play(screen);
                    choose(screen, 1);
                    press(screen, KeyCode.DIGIT5);
                    grow(screen);
                });
                draw(
                        stage,
                        theme,
                        size,
                        Locale.ENGLISH,
                        folder.resolve("empty" + end),
                        screen -> screen.show(Samples.nothing()));
                draw(stage, theme, size, Locale.GERMAN, folder.resolve("german" + end), screen -> {
                    play(screen);
                    choose(screen, 0);
                });
                draw(stage, theme, size, Locale.ENGLISH, folder.resolve("several" + end), screen -> {
                    play(screen);
                    choose(screen, 1);
                    table(screen).getSelectionModel().select(3);
                });
            }
        }
        Platform.exit();
    }

    private static void draw(
            Stage stage, Theme theme, int[] size, Locale language, Path file, Consumer<MainScreen> acts)
            throws IOException {
        MainScreen screen = new MainScreen(Words.of(language), new Silent());
        Scene scene = new Scene(screen, size[0], size[1]);
        theme.dress(scene);
        stage.setScene(scene);
        stage.show();
        screen.applyCss();
        screen.layout();
        acts.accept(screen);
        for (int pass = 0; pass < 3; pass++) {
            screen.applyCss();
            screen.layout();
        }
        Picture.write(scene.snapshot(null), file);
    }

    private static void play(MainScreen screen) {
        for (int second = 0; second < SECONDS; second++) {
            screen.show(Samples.some(second));
        }
    }

    private static TableView<?> table(MainScreen screen) {
        return (TableView<?>) screen.lookup(".live-table");
    }

    private static void choose(MainScreen screen, int row) {
        table(screen).getSelectionModel().clearAndSelect(row);
    }

    private static void grow(MainScreen screen) {
        screen.lookupAll(".tabs .button").stream()
                .reduce((first, last) -> last)
                .ifPresent(last -> ((Button) last).fire());
    }

    private static void press(Node screen, KeyCode key) {
        screen.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, true, false));
    }
}
