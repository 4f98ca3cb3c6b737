package io.github.gavel.ui.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The sheets as they are shipped. */
final class Sheets {
    private static final Pattern TOKEN = Pattern.compile("(-[\\w-]+):\\s*#([0-9a-f]{6})(?:[0-9a-f]{2})?;");

    private Sheets() {}

    static String read(String name) {
        try (InputStream sheet = Objects.requireNonNull(Theme.class.getResourceAsStream(name), name)) {
            return new String(sheet.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Map<String, Integer> tokens(Theme theme) {
        Map<String, Integer> tokens = new LinkedHashMap<>();
        Matcher token = TOKEN.matcher(read(theme.name().toLowerCase(Locale.ROOT) + ".css"));
        while (token.find()) {
            tokens.put(token.group(1), Integer.parseInt(token.group(2), 16));
        }
        return tokens;
    }

    /** All tokens that the sheet uses at all, or for one property. */
    static Set<String> colour(String property) {
        Set<String> used = new TreeSet<>();
        Matcher use =
                Pattern.compile(property + ":[^;]*?(-(?:color|g)-[\\w-]+)").matcher(read("gavel.css"));
        while (use.find()) {
            used.add(use.group(1));
        }
        return used;
    }
}
