package io.github.gavel.ui.screenshots;

import io.github.gavel.client.settings.Settings;
import io.github.gavel.ui.port.Preferences;
import io.github.gavel.ui.settings.SettingsScreen;
import io.github.gavel.ui.theme.Theme;
import io.github.gavel.ui.toolkit.Finger;
import io.github.gavel.ui.words.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.stage.Stage;

/** The settings, in both themes and two sizes. */
record SettingsDrawing(Stage stage, Path folder) {
    private static final int[][] SIZES = {{1280, 744}, {900, 544}};

    void all() {
        for (Theme theme : Theme.values()) {
            for (int[] size : SIZES) {
                String end = "-" + size[0] + "-" + theme.name().toLowerCase(Locale.ROOT) + ".png";
                draw("settings-general" + end, theme, size, Locale.ENGLISH, "General");
                draw("settings-speed" + end, theme, size, Locale.ENGLISH, "Speed");
                draw("settings-german" + end, theme, size, Locale.GERMAN, "Verbindung");
            }
        }
    }

    private void draw(String file, Theme theme, int[] size, Locale language, String chapter) {
        SettingsScreen screen = new SettingsScreen(Words.of(language), new Preferences() {
            @Override
            public void change(Settings settings) {}

            @Override
            public void chooseFolder(Consumer<Path> chosen) {}
        });
        screen.show(Settings.standard(Path.of("/srv/downloads")));
        Scene scene = new Scene(screen, size[0], size[1]);
        theme.dress(scene);
        stage.setScene(scene);
        stage.show();
        new Finger(screen).press(chapter);
        screen.applyCss();
        screen.layout();
        try {
            Files.createDirectories(folder);
            Picture.write(scene.snapshot(null), folder.resolve(file));
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }
}
