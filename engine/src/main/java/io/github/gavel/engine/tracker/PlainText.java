package io.github.gavel.engine.tracker;

import io.github.gavel.bencode.BString;
import java.nio.charset.StandardCharsets;

/** What strangers say, made harmless for a screen and a log: one line, short, nothing that steers a terminal. */
public final class PlainText {
    static final int LIMIT = 200;

    private PlainText() {}

    static String of(BString said) {
        return of(new String(said.toBytes(), StandardCharsets.UTF_8));
    }

    static String of(String said) {
        return of(said, LIMIT);
    }

    /** Up to so many code points of it. */
    public static String of(String said, int most) {
        StringBuilder plain = new StringBuilder();
        said.codePoints()
                .limit(2L * most)
                .map(point -> isHarmless(point) ? point : ' ')
                .filter(point -> point != ' ' || (!plain.isEmpty() && plain.charAt(plain.length() - 1) != ' '))
                .limit(most)
                .forEach(plain::appendCodePoint);
        return plain.toString().strip();
    }

    private static boolean isHarmless(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SPACE_SEPARATOR,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }
}
