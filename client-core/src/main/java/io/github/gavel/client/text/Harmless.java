package io.github.gavel.client.text;

import java.text.Normalizer;

/**
 * Text of unknown origin as it may be shown: no control, direction or invisible characters, no pile of accents, never
 * long. What was taken out leaves a dot, so that nothing looks like what it is not.
 */
public final class Harmless {
    private static final int SHOWN_COLUMNS = 40;
    private static final String ELLIPSIS = "…";
    private static final int REPLACEMENT = '·';

    private Harmless() {}

    /** In quotes, for a sentence. */
    public static String quoted(String text) {
        return '"' + shortened(text) + '"';
    }

    public static String shortened(String text) {
        return shortened(text, SHOWN_COLUMNS);
    }

    /** At most {@code columns} wide on a terminal; an ellipsis stands for what is left out. */
    public static String shortened(String text, int columns) {
        StringBuilder shown = new StringBuilder();
        int used = 0;
        int[] points = beginning(text, columns);
        for (int i = 0; i < points.length; i++) {
            int point = isPlain(points[i]) ? points[i] : REPLACEMENT;
            boolean last = i == points.length - 1;
            int room = last ? columns : columns - 1;
            if (used + Width.of(point) > room) {
                return shown + ELLIPSIS;
            }
            used += Width.of(point);
            shown.appendCodePoint(point);
        }
        return shown.toString();
    }

    /** No more of the text than can matter, with accents joined to their letters where that is one character. */
    private static int[] beginning(String text, int columns) {
        int end = Math.min(text.length(), 4 * columns);
        String joined = Normalizer.normalize(text.substring(0, end), Normalizer.Form.NFC);
        return joined.codePoints().limit(columns + 1L).toArray();
    }

    private static boolean isPlain(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK -> false;
            default -> true;
        };
    }
}
