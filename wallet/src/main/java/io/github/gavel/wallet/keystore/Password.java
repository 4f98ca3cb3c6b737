package io.github.gavel.wallet.keystore;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A password that can be wiped and prints nothing of itself. */
public final class Password {
    private static final int MOST_BYTES_OF_ONE = 3;

    private final char[] characters;

    private Password(char[] characters) {
        this.characters = characters;
    }

    /** Takes a copy and wipes what it was given. */
    public static Password taking(char[] characters) {
        Password password = new Password(characters.clone());
        Arrays.fill(characters, '\0');
        return password;
    }

    /** As UTF-8, to be wiped by who asks. */
    byte[] toBytes() {
        byte[] room = new byte[MOST_BYTES_OF_ONE * characters.length];
        ByteBuffer encoded = ByteBuffer.wrap(room);
        StandardCharsets.UTF_8
                .newEncoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .encode(CharBuffer.wrap(characters), encoded, true);
        byte[] bytes = Arrays.copyOf(room, encoded.position());
        Arrays.fill(room, (byte) 0);
        return bytes;
    }

    public void wipe() {
        Arrays.fill(characters, '\0');
    }

    @Override
    public String toString() {
        return "a password";
    }
}
