package io.github.gavel.economy.identity;

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

    public byte[] toBytes() {
        return bytes.clone();
    }

    public int length() {
        return bytes.length;
    }

    /** These bytes, if there are {@code length} of them; a fault otherwise. */
    Octets requireLength(int length, String what) {
        if (bytes.length != length) {
            throw new IllegalArgumentException(what + " of " + bytes.length + " bytes: it has " + length);
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
