package io.github.gavel.engine.paths;

/** Shortens names and keeps their extensions. */
final class Cut {
    private static final int LONG = 1_000;
    private static final int END_OF_LONG = 100;
    private static final int MOST_EXTENSION = 32;

    private Cut() {}

    /** Leaves out the middle of endless names, before anything is done to each of their characters. */
    static String roughly(String name) {
        return name.length() <= LONG
                ? name
                : name.substring(0, LONG - END_OF_LONG) + name.substring(name.length() - END_OF_LONG);
    }

    /** {@code name} in at most {@code most} bytes of UTF-8, with {@code mark} before its extension. */
    static String toOctets(String name, String mark, int most) {
        if (mark.isEmpty() && octets(name) <= most) {
            return name;
        }
        String extension = extension(name, most - octets(mark));
        String stem = name.substring(0, name.length() - extension.length());
        return beginning(stem, most - octets(mark) - octets(extension)) + mark + extension;
    }

    static int octets(String text) {
        int octets = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            octets += octets(text.codePointAt(i));
        }
        return octets;
    }

    /** From the last dot on; nothing if it is no small part of {@code most}. */
    private static String extension(String name, int most) {
        int dot = name.lastIndexOf('.');
        String extension = dot > 0 ? name.substring(dot) : "";
        return octets(extension) <= Math.min(MOST_EXTENSION, most * 2 / 5) ? extension : "";
    }

    private static String beginning(String text, int most) {
        int end = 0;
        int used = 0;
        while (end < text.length() && used + octets(text.codePointAt(end)) <= most) {
            used += octets(text.codePointAt(end));
            end += Character.charCount(text.codePointAt(end));
        }
        return text.substring(0, end);
    }

    private static int octets(int point) {
        if (point < 0x80) {
            return 1;
        }
        if (point < 0x800) {
            return 2;
        }
        return point < 0x10000 ? 3 : 4;
    }
}
