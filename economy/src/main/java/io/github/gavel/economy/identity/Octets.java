package io.github.gavel.economy.identity;

import io.github.gavel.economy.OutOfLimits;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;

/** An unchangeable string of bytes: copied in, copied out, compared by content, printed as hex. */
public final class Octets implements Comparable<Octets> {
    private final byte[] bytes;
    private final int hash;

    private Octets(byte[] bytes) {
        this.bytes = bytes;
        this.hash = Arrays.hashCode(bytes);
    }

    public static Octets of(byte[] bytes) {
        return new Octets(bytes.clone());
    }

    public static Octets ofHex(String hex) {
        return new Octets(HexFormat.of().parseHex(hex));
    }

    /** The eight bytes of {@code number}, the highest first. */
    public static Octets ofLong(long number) {
        return new Octets(ByteBuffer.allocate(Long.BYTES).putLong(number).array());
    }

    /** All of {@code parts}, one after the other. */
    public static Octets concat(Octets... parts) {
        ByteBuffer whole = ByteBuffer.allocate(
                Arrays.stream(parts).mapToInt(Octets::length).sum());
        for (Octets part : parts) {
            whole.put(part.bytes);
        }
        return new Octets(whole.array());
    }

    public byte[] toBytes() {
        return bytes.clone();
    }

    /** Puts these bytes into {@code target}, which has room for them. */
    public void putInto(ByteBuffer target) {
        target.put(bytes);
    }

    public int length() {
        return bytes.length;
    }

    /** The first eight bytes as a number, for who compares thousands. */
    public long firstLong() {
        return ByteBuffer.wrap(bytes).getLong();
    }

    /** These bytes, if there are {@code length} of them; a fault otherwise. */
    public Octets requireLength(int length, String what) {
        if (bytes.length != length) {
            throw new OutOfLimits(what + " of " + bytes.length + " bytes: it has " + length);
        }
        return this;
    }

    /** Equality that takes the same time wherever the first difference lies, for secrets and their proofs. */
    public boolean equalsInConstantTime(Octets other) {
        return MessageDigest.isEqual(bytes, other.bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Octets octets && Arrays.equals(bytes, octets.bytes);
    }

    @Override
    public int hashCode() {
        return hash;
    }

    @Override
    public int compareTo(Octets other) {
        return Arrays.compareUnsigned(bytes, other.bytes);
    }

    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes);
    }
}
