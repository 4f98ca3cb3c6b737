package io.github.gavel.client.cli.wallet;

import io.github.gavel.client.json.BadInput;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Reads what nobody else is to see, and leaves no copy of it behind but the one that it hands over. */
public final class Secret {
    private static final int MOST_BYTES = 1 << 10;

    private Secret() {}

    /** The first line, and not a byte of the next; its characters are their owner's to wipe. */
    public static char[] line(InputStream in, String what) throws BadInput, IOException {
        return read(in, what, true);
    }

    /** All there is. */
    public static char[] all(InputStream in, String what) throws BadInput, IOException {
        return read(in, what, false);
    }

    private static char[] read(InputStream in, String what, boolean isLine) throws BadInput, IOException {
        byte[] bytes = new byte[MOST_BYTES];
        try {
            int length = 0;
            for (int next = in.read(); next >= 0 && !(isLine && next == '\n'); next = in.read()) {
                if (length == MOST_BYTES) {
                    throw new BadInput(what + " has more than " + MOST_BYTES + " bytes, the most that are read");
                }
                bytes[length++] = (byte) next;
            }
            boolean isOfWindows = isLine && length > 0 && bytes[length - 1] == '\r';
            return decoded(ByteBuffer.wrap(bytes, 0, isOfWindows ? length - 1 : length), what);
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    private static char[] decoded(ByteBuffer bytes, String what) throws BadInput {
        try {
            CharBuffer text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(bytes);
            char[] characters = new char[text.remaining()];
            text.get(characters);
            Arrays.fill(text.array(), '\0');
            return characters;
        } catch (CharacterCodingException other) {
            throw new BadInput(what + " is not in UTF-8");
        }
    }
}
