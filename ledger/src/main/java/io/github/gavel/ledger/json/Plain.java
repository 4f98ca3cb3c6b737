package io.github.gavel.ledger.json;

/** A stranger's text as it may stand in a sentence or a log: one short line of ASCII, whatever it was. */
public final class Plain {
    private static final int SHOWN = 60;
    private static final int FIRST_PRINTABLE = 0x20;
    private static final int LAST_PRINTABLE = 0x7e;

    private Plain() {}

    public static String quoted(String text) {
        return '"' + line(text, SHOWN) + '"';
    }

    /** At most {@code most} of its characters; those that are not ASCII to be printed stand as numbers. */
    public static String line(String text, int most) {
        StringBuilder line = new StringBuilder();
        int end = Math.min(text.length(), most);
        for (int i = 0; i < end; i++) {
            char letter = text.charAt(i);
            if (letter < FIRST_PRINTABLE || letter > LAST_PRINTABLE) {
                line.append(String.format("\\u%04x", (int) letter));
            } else {
                line.append(letter);
            }
        }
        return end < text.length() ? line + "..." : line.toString();
    }
}
