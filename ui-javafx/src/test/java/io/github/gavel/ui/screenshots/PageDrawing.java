package io.github.gavel.ui.screenshots;

import io.github.gavel.client.days.Night;
import io.github.gavel.client.journal.Journal;
import io.github.gavel.client.making.Work;
import io.github.gavel.client.settings.XdgFolders;
import io.github.gavel.ui.about.AboutScreen;
import io.github.gavel.ui.keys.KeysScreen;
import io.github.gavel.ui.log.LogScreen;
import io.github.gavel.ui.main.MainScreen;
import io.github.gavel.ui.making.MakingScreen;
import io.github.gavel.ui.overnight.Overnight;
import io.github.gavel.ui.sample.Journals;
import io.github.gavel.ui.sample.Made;
import io.github.gavel.ui.sample.Nights;
import io.github.gavel.ui.sample.Samples;
import io.github.gavel.ui.sample.Silent;
import io.github.gavel.ui.sample.SilentAbout;
import io.github.gavel.ui.sample.SilentLog;
import io.github.gavel.ui.sample.SilentMaking;
import io.github.gavel.ui.theme.Theme;
import io.github.gavel.ui.welcome.WelcomeScreen;
import io.github.gavel.ui.words.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/** The pages that have the whole window. */
record PageDrawing(Stage stage, Path folder) {
    private static final int[][] SIZES = {{1280, 800}, {900, 600}};

    void all() {
        draw("first-run", Locale.ENGLISH, words -> new WelcomeScreen(words, answer -> {}));
        draw("first-run-german", Locale.GERMAN, words -> new WelcomeScreen(words, answer -> {}));
        draw("making-asked", Locale.ENGLISH, words -> making(words, new Work.Resting()));
        draw("making-reading", Locale.ENGLISH, words -> making(words, new Work.Reading(731_000_000, 1_929_379_840)));
        draw("making-done", Locale.ENGLISH, words -> making(words, Made.some()));
        draw(
                "making-refused",
                Locale.GERMAN,
                words -> making(words, new Work.Refused("letters has no files: there is nothing to share")));
        draw("log", Locale.ENGLISH, words -> log(words, Journals.some()));
        draw("log-empty", Locale.GERMAN, words -> log(words, Journal.EMPTY));
        draw(
                "about",
                Locale.ENGLISH,
                words -> new AboutScreen(words, XdgFolders.of(Map.of("HOME", "/somewhere")), new SilentAbout()));
        draw("keys", Locale.GERMAN, KeysScreen::new);
        draw("overnight", Locale.ENGLISH, words -> night(words, Nights.some()));
        draw("overnight-plain", Locale.GERMAN, words -> night(words, Nights.plain()));
    }

    private static Parent night(Words words, Night night) {
        MainScreen main = new MainScreen(words, new Silent());
        main.show(Samples.some(100));
        Overnight overnight = new Overnight(words, ZoneOffset.UTC, main, () -> {});
        overnight.show(night);
        return new StackPane(main, overnight);
    }

    private static LogScreen log(Words words, Journal journal) {
        LogScreen screen = new LogScreen(words, ZoneOffset.UTC, new SilentLog());
        screen.show(journal);
        return screen;
    }

    private static MakingScreen making(Words words, Work work) {
        MakingScreen screen = new MakingScreen(words, new SilentMaking());
        screen.put(Path.of("/srv/letters-from-the-harbour-1911.tar"));
        screen.show(work);
        return screen;
    }

    private void draw(String name, Locale language, Function<Words, Parent> made) {
        for (Theme theme : Theme.values()) {
            for (int[] size : SIZES) {
                Parent screen = made.apply(Words.of(language));
                Scene scene = new Scene(screen, size[0], size[1]);
                theme.dress(scene);
                stage.setScene(scene);
                stage.show();
                for (int pass = 0; pass < 3; pass++) {
                    screen.applyCss();
                    screen.layout();
                }
                String look = theme.name().toLowerCase(Locale.ROOT);
                write(scene, folder.resolve(name + "-" + size[0] + "-" + look + ".png"));
            }
        }
    }

    private static void write(Scene scene, Path file) {
        try {
            Files.createDirectories(file.getParent());
            Picture.write(scene.snapshot(null), file);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }
}
