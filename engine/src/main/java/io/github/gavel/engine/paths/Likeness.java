package io.github.gavel.engine.paths;

import java.text.Normalizer;
import java.util.Locale;

/**
 * What two names have in common if any system takes them for one: whatever the case of their letters, however their
 * accents are written, with or without invisible characters.
 */
public final class Likeness {
    private Likeness() {}

    public static String of(String name) {
        if (name.chars().allMatch(character -> character < 0x80)) {
            return name.toLowerCase(Locale.ROOT);
        }
        StringBuilder visible = new StringBuilder();
        Normalizer.normalize(name, Normalizer.Form.NFD)
                .codePoints()
                .filter(point -> Character.getType(point) != Character.FORMAT)
                .forEach(visible::appendCodePoint);
        String folded = visible.toString().toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        return Normalizer.normalize(folded, Normalizer.Form.NFD);
    }
}
