package io.github.gavel.bencode;

import java.nio.charset.StandardCharsets;

/** Writes the canonical form into an array of just its length. Values are of bounded depth, hence the plain walk. */
final class Encoder {
    private final byte[] bytes;
    private int at;

    private Encoder(int length) {
        this.bytes = new byte[length];
    }

    static byte[] encode(BValue value) {
        Encoder encoder = new Encoder(Math.toIntExact(value.encodedLength()));
        encoder.write(value);
        return encoder.bytes;
    }

    private void write(BValue value) {
        if (value instanceof BInteger integer) {
            ascii("i" + integer.value() + "e");
        } else if (value instanceof BString string) {
            write(string);
        } else if (value instanceof BList list) {
            ascii("l");
            list.values().forEach(this::write);
            ascii("e");
        } else if (value instanceof BDictionary dictionary) {
            ascii("d");
            for (int i = 0; i < dictionary.keys().size(); i++) {
                write(dictionary.keys().get(i));
                write(dictionary.values().get(i));
            }
            ascii("e");
        }
    }

    private void write(BString string) {
        ascii(string.length() + ":");
        string.writeTo(bytes, at);
        at += string.length();
    }

    private void ascii(String text) {
        byte[] written = text.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(written, 0, bytes, at, written.length);
        at += written.length;
    }
}
