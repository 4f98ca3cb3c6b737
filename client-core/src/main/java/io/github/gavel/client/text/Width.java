package io.github.gavel.client.text;

import java.lang.Character.UnicodeScript;
import java.util.Set;

/** How many columns of a terminal a text takes. */
public final class Width {
    private static final Set<UnicodeScript> WIDE = Set.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.HANGUL,
            UnicodeScript.BOPOMOFO,
            UnicodeScript.YI);

    private Width() {}

    public static int of(String text) {
        return text.codePoints().map(Width::of).sum();
    }

    static int of(int point) {
        return isWide(point) ? 2 : 1;
    }

    private static boolean isWide(int point) {
        return point >= 0x1100
                && (WIDE.contains(UnicodeScript.of(point)) || isWidePunctuation(point) || isPictograph(point));
    }

    private static boolean isWidePunctuation(int point) {
        return (point >= 0x3000 && point <= 0x303e) || (point >= 0xff01 && point <= 0xff60);
    }

    private static boolean isPictograph(int point) {
        return point >= 0x1f000 && point <= 0x1faff;
    }
}
