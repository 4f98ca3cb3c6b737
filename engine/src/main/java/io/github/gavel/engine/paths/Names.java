package io.github.gavel.engine.paths;

import java.text.Normalizer;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Makes any text a name that means the same on every system: a plain name, nothing but a name, and not too long. A name
 * that is one already stays as it is.
 */
final class Names {
    static final int MOST_OCTETS = 255;

    private static final char REPLACEMENT = '_';
    private static final String FORBIDDEN = "<>:\"/\\|?*";
    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;
    private static final int FIRST_TAG = 0xE0020;
    private static final int LAST_TAG = 0xE007F;

    /** What Windows opens as a device, with any extension, and macOS as another part of the file before it. */
    private static final Pattern RESERVED = Pattern.compile(
            "(?i)(con|prn|aux|nul|clock\\$|conin\\$|conout\\$|(com|lpt)[0-9¹²³]) *(\\..*)?|\\.\\.namedfork");

    /** With what a reserved name begins. */
    private static final String MAY_BE_RESERVED = "cCpPaAnNlL.";

    /** Names as Windows makes them up for its oldest programs: one of them may be another file's second name. */
    private static final Pattern SHORT_NAME = Pattern.compile("[^.]{0,6}~[0-9]{1,6}(\\.[^.]{0,3})?");

    private static final Set<Byte> REPLACED =
            Set.of(Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR);

    private Names() {}

    static String clean(String wanted, int mostOctets) {
        if (isSimple(wanted, mostOctets)) {
            return wanted;
        }
        StringBuilder plain = new StringBuilder();
        Normalizer.normalize(Cut.roughly(wanted), Normalizer.Form.NFC)
                .codePoints()
                .map(point -> isPlain(point) ? point : REPLACEMENT)
                .forEach(plain::appendCodePoint);
        return settled(plain.toString(), mostOctets);
    }

    /** {@code name}, which is clean, with {@code mark} before its extension. */
    static String marked(String name, String mark, int mostOctets) {
        return settled(Cut.toOctets(name, mark, mostOctets), mostOctets);
    }

    static boolean isClean(String name) {
        return clean(name, MOST_OCTETS).equals(name);
    }

    /** Whether a short look shows that nothing has to be done, as with nearly all names. */
    private static boolean isSimple(String name, int mostOctets) {
        if (name.isEmpty() || name.length() > mostOctets || MAY_BE_RESERVED.indexOf(name.charAt(0)) >= 0) {
            return false;
        }
        for (int i = 0; i < name.length(); i++) {
            char character = name.charAt(i);
            if (character < ' ' || character >= '~' || FORBIDDEN.indexOf(character) >= 0) {
                return false;
            }
        }
        char last = name.charAt(name.length() - 1);
        return last != '.' && last != ' ';
    }

    /** Each step may undo what another one did, as when a cut leaves a device's name. */
    private static String settled(String name, int mostOctets) {
        String before;
        String after = name;
        do {
            before = after;
            after = Cut.toOctets(withoutMeaning(withoutEnd(before)), "", mostOctets);
        } while (!after.equals(before));
        return after;
    }

    /** Windows drops dots and spaces at the end; and nothing is left of the names that lead up. */
    private static String withoutEnd(String name) {
        int end = name.length();
        while (end > 0 && (name.charAt(end - 1) == '.' || name.charAt(end - 1) == ' ')) {
            end--;
        }
        return end == 0 ? String.valueOf(REPLACEMENT) : name.substring(0, end);
    }

    private static String withoutMeaning(String name) {
        if (SHORT_NAME.matcher(name).matches()) {
            return name.replace('~', REPLACEMENT);
        }
        return RESERVED.matcher(name).matches() ? REPLACEMENT + name : name;
    }

    private static boolean isPlain(int point) {
        if (FORBIDDEN.indexOf(point) >= 0 || isNoCharacter(point)) {
            return false;
        }
        byte type = (byte) Character.getType(point);
        return type == Character.FORMAT ? isPartOfText(point) : !REPLACED.contains(type);
    }

    private static boolean isNoCharacter(int point) {
        return (point & 0xFFFE) == 0xFFFE || (point >= 0xFDD0 && point <= 0xFDEF);
    }

    /** Persian words and composed emoji need these; all other invisible characters only change how text looks. */
    private static boolean isPartOfText(int point) {
        return point == ZERO_WIDTH_NON_JOINER
                || point == ZERO_WIDTH_JOINER
                || (point >= FIRST_TAG && point <= LAST_TAG);
    }
}
