package io.github.gavel.engine.magnet;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.gavel.bencode.BString;
import io.github.gavel.engine.metainfo.Texts;
import java.io.ByteArrayOutputStream;
import java.util.HexFormat;

/** Percent-encoding of text in UTF-8. */
final class Percent {
    private static final String PLAIN = "-._~";
    private static final int ESCAPE = 3;

    private Percent() {}

    /** A percent sign that escapes nothing stands for itself, as in names that somebody typed. */
    static String decode(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        byte[] encoded = text.getBytes(UTF_8);
        for (int i = 0; i < encoded.length; i++) {
            if (isEscape(encoded, i)) {
                octets.write(HexFormat.fromHexDigit(encoded[i + 1]) << 4 | HexFormat.fromHexDigit(encoded[i + 2]));
                i += ESCAPE - 1;
            } else {
                octets.write(encoded[i]);
            }
        }
        return Texts.of(BString.of(octets.toByteArray()));
    }

    static String encode(String text) {
        StringBuilder encoded = new StringBuilder();
        for (byte octet : text.getBytes(UTF_8)) {
            if (octet >= 0 && (Character.isLetterOrDigit(octet) || PLAIN.indexOf(octet) >= 0)) {
                encoded.append((char) octet);
            } else {
                encoded.append('%').append(HexFormat.of().withUpperCase().toHexDigits(octet));
            }
        }
        return encoded.toString();
    }

    private static boolean isEscape(byte[] text, int at) {
        return text[at] == '%'
                && at + ESCAPE <= text.length
                && HexFormat.isHexDigit(text[at + 1])
                && HexFormat.isHexDigit(text[at + 2]);
    }
}
