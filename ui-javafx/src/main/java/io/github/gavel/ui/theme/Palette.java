package io.github.gavel.ui.theme;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.gavel.client.settings.Look;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Which theme a look means.
 *
 * @param ofTheSystem how everything else on the screen looks
 */
public record Palette(Theme ofTheSystem) {
    private static final int PATIENCE = 1;

    /** Asks the desktop, and is light where that does not say. To be called where it may wait. */
    public static Palette ofTheSystem(Map<String, String> environment) {
        String said = environment.getOrDefault("GTK_THEME", "");
        return new Palette(isDark(said.isEmpty() ? preference() : said) ? Theme.DARK : Theme.LIGHT);
    }

    public Theme of(Look look) {
        return switch (look) {
            case LIGHT -> Theme.LIGHT;
            case DARK -> Theme.DARK;
            case SYSTEM -> ofTheSystem;
        };
    }

    private static boolean isDark(String said) {
        return said.toLowerCase(Locale.ROOT).contains("dark");
    }

    private static String preference() {
        try {
            Process asked = new ProcessBuilder("gsettings", "get", "org.gnome.desktop.interface", "color-scheme")
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            boolean isSaid = asked.waitFor(PATIENCE, TimeUnit.SECONDS);
            if (!isSaid) {
                asked.destroyForcibly();
                return "";
            }
            return new String(asked.getInputStream().readAllBytes(), UTF_8);
        } catch (IOException nobodyToAsk) {
            return "";
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
            return "";
        }
    }
}
