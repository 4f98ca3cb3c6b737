package io.github.gavel.ui.screenshots;

import io.github.gavel.client.purse.PurseState;
import io.github.gavel.ui.main.MainScreen;
import io.github.gavel.ui.purse.WalletScreen;
import io.github.gavel.ui.sample.PaperWallet;
import io.github.gavel.ui.sample.Purses;
import io.github.gavel.ui.sample.Samples;
import io.github.gavel.ui.sample.Silent;
import io.github.gavel.ui.theme.Theme;
import io.github.gavel.ui.words.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.stage.Stage;

/** The wallet and its questions, beside the sidebar of the main window. */
record WalletDrawing(Stage stage, Path folder) {
    private static final int[][] SIZES = {{1280, 800}, {900, 600}};

    void all() {
        for (Theme theme : Theme.values()) {
            for (int[] size : SIZES) {
                String end = "-" + size[0] + "-" + theme.name().toLowerCase(Locale.ROOT) + ".png";
                draw("wallet" + end, theme, size, Locale.ENGLISH, screen -> show(screen, Purses.ready(Purses.some())));
                draw("wallet-rows" + end, theme, size, Locale.ENGLISH, screen -> {
                    show(screen, Purses.ready(Purses.some()));
                    press(screen, "Pending");
                    press(screen, "ubuntu");
                });
                draw(
                        "wallet-silent" + end,
                        theme,
                        size,
                        Locale.GERMAN,
                        screen -> show(screen, Purses.ready(Purses.silent())));
                draw(
                        "wallet-fresh" + end,
                        theme,
                        size,
                        Locale.ENGLISH,
                        screen -> show(screen, Purses.ready(Purses.fresh())));
                draw(
                        "wallet-none" + end,
                        theme,
                        size,
                        Locale.ENGLISH,
                        screen -> show(screen, new PurseState.Missing()));
                for (String deed : new String[] {"Receive", "Send"}) {
                    draw("wallet-" + deed.toLowerCase(Locale.ROOT) + end, theme, size, Locale.ENGLISH, screen -> {
                        show(screen, Purses.ready(Purses.some()));
                        press(screen, deed);
                    });
                }
                draw("wallet-limits" + end, theme, size, Locale.ENGLISH, screen -> {
                    show(screen, Purses.ready(Purses.some()));
                    press(screen, "Limits");
                });
                draw("wallet-backup" + end, theme, size, Locale.ENGLISH, screen -> {
                    show(screen, Purses.ready(Purses.some()));
                    press(screen, "Back up now");
                });
                draw("wallet-words" + end, theme, size, Locale.ENGLISH, screen -> {
                    show(screen, Purses.ready(Purses.some()));
                    press(screen, "Back up now");
                    press(screen, "Show the words");
                    type(screen, PaperWallet.PASSWORD);
                    press(screen, "Show");
                });
                draw("wallet-unlock" + end, theme, size, Locale.GERMAN, screen -> {
                    show(screen, Purses.ready(Purses.silent()));
                    press(screen, "Entsperren");
                    type(screen, "wrong");
                    last(screen, "Entsperren").fire();
                });
                draw("wallet-restore" + end, theme, size, Locale.GERMAN, screen -> {
                    show(screen, new PurseState.Missing());
                    press(screen, "Wallet wiederherstellen");
                });
                draw("wallet-sees" + end, theme, size, Locale.ENGLISH, screen -> {
                    show(screen, new PurseState.Missing());
                    press(screen, "Who can see what");
                });
            }
        }
    }

    private static void show(WalletScreen screen, PurseState state) {
        screen.show(state);
        lay(screen);
    }

    private static void press(WalletScreen screen, String words) {
        Stream.of(".button", ".toggle-button")
                .flatMap(kind -> screen.lookupAll(kind).stream())
                .map(ButtonBase.class::cast)
                .filter(button -> says(button, words))
                .findFirst()
                .orElseThrow()
                .fire();
        lay(screen);
    }

    private static ButtonBase last(WalletScreen screen, String words) {
        return screen.lookupAll(".button").stream()
                .map(ButtonBase.class::cast)
                .filter(button -> says(button, words))
                .reduce((first, last) -> last)
                .orElseThrow();
    }

    private static boolean says(Labeled button, String words) {
        String said = button.getAccessibleText() == null ? "" : button.getAccessibleText();
        return words.equals(button.getText()) || said.startsWith(words);
    }

    private static void type(WalletScreen screen, String text) {
        Node field = screen.lookup(".sheet .entry");
        ((TextInputControl) field).setText(text);
    }

    private void draw(String file, Theme theme, int[] size, Locale language, Consumer<WalletScreen> acts) {
        MainScreen main = new MainScreen(Words.of(language), new Silent());
        WalletScreen wallet = new WalletScreen(Words.of(language), new PaperWallet());
        Scene scene = new Scene(main, size[0], size[1]);
        theme.dress(scene);
        stage.setScene(scene);
        stage.show();
        main.show(Samples.some(100));
        main.show(Purses.ready(Purses.some()));
        main.show(Optional.of(wallet));
        lay(main);
        acts.accept(wallet);
        lay(main);
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
