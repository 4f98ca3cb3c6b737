package io.github.gavel.bencode;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A string of bytes. One that was decoded is a window into what it was decoded from, so that the piece hashes of a
 * large torrent are not copied.
 */
public final class BString implements BValue, Comparable<BString> {
    private static final int SHOWN = 32;

    private final byte[] source;
    private final int from;
    private final int length;

    private BString(byte[] source, int from, int length) {
        this.source = source;
        this.from = from;
        this.length = length;
    }

    public static BString of(byte[] bytes) {
        return new BString(bytes.clone(), 0, bytes.length);
    }

    /** The bytes of {@code text} in UTF-8. */
    public static BString of(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new BString(bytes, 0, bytes.length);
    }

    /** A window into {@code source}, which nobody changes. */
    static BString within(byte[] source, int from, int to) {
        return new BString(source, from, to - from);
    }

    public int length() {
        return length;
    }

    public byte[] toBytes() {
        return Arrays.copyOfRange(source, from, from + length);
    }

    /** The same bytes, for reading only and without copying them. */
    public ByteBuffer asBuffer() {
        return ByteBuffer.wrap(source, from, length).slice().asReadOnlyBuffer();
    }

    /** The text that it is in UTF-8; empty if it is none. */
    public Optional<String> text() {
        try {
            CharBuffer text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(source, from, length));
            return Optional.of(text.toString());
        } catch (CharacterCodingException notText) {
            return Optional.empty();
        }
    }

    void writeTo(byte[] target, int at) {
        System.arraycopy(source, from, target, at, length);
    }

    @Override
    public long encodedLength() {
        return Integer.toString(length).length() + 1L + length;
    }

    @Override
    public int depth() {
        return 0;
    }

    /** Byte by byte without sign, as the keys of a dictionary are ordered. */
    @Override
    public int compareTo(BString other) {
        return Arrays.compareUnsigned(source, from, from + length, other.source, other.from, other.from + other.length);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BString string && compareTo(string) == 0;
    }

    @Override
    public int hashCode() {
        return asBuffer().hashCode();
    }

    /** Short printable text as it is, everything else in hex, long ones with their length only. */
    @Override
    public String toString() {
        if (length > SHOWN) {
            return length + " bytes";
        }
        return text().filter(text -> text.chars().noneMatch(Character::isISOControl))
                .map(text -> '"' + text + '"')
                .orElseGet(() -> HexFormat.of().formatHex(source, from, from + length));
    }
}
