package io.github.gavel.ledger.descriptor;

import io.github.gavel.ledger.json.BadForm;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text in a link: letters, digits and a few signs stand for themselves, every other byte of UTF-8 is %XX. */
final class Percent {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._~-]");
    private static final int HEX = 16;
    private static final Pattern TWO_DIGITS = Pattern.compile("[0-9A-Fa-f]{2}");

    private Percent() {}

    static String encoded(String text) {
        StringBuilder link = new StringBuilder();
        for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
            if (isPlain((char) octet)) {
                link.append((char) octet);
            } else {
                link.append(String.format(Locale.ROOT, "%%%02X", Byte.toUnsignedInt(octet)));
            }
        }
        return link.toString();
    }

    static String decoded(String link) throws BadForm {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < link.length(); i++) {
            char letter = link.charAt(i);
            if (letter == '%') {
                bytes.write(octet(link, i));
                i += 2;
            } else if (isPlain(letter)) {
                bytes.write(letter);
            } else {
                throw new BadForm("a link has letters, digits, the signs . _ ~ - and % with two digits in hex");
            }
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString();
        } catch (CharacterCodingException other) {
            throw new BadForm("a text in the link is not in UTF-8");
        }
    }

    private static int octet(String link, int at) throws BadForm {
        String digits = link.substring(at + 1, Math.min(at + 3, link.length()));
        if (!TWO_DIGITS.matcher(digits).matches()) {
            throw new BadForm("a % in the link without two digits in hex behind it");
        }
        return Integer.parseInt(digits, HEX);
    }

    private static boolean isPlain(char letter) {
        return PLAIN.matcher(String.valueOf(letter)).matches();
    }
}
