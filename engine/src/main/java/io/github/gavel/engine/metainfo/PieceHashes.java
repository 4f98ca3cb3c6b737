package io.github.gavel.engine.metainfo;

import java.util.Arrays;

/** The SHA-1 of every piece, in order. */
public final class PieceHashes {
    public static final int HASH_LENGTH = 20;

    private final byte[] octets;

    private PieceHashes(byte[] octets) {
        if (octets.length % HASH_LENGTH != 0) {
            throw new IllegalArgumentException(
                    octets.length + " bytes of hashes: one is " + HASH_LENGTH + " bytes long");
        }
        this.octets = octets;
    }

    /** The hashes that follow each other in {@code octets}. */
    public static PieceHashes of(byte[] octets) {
        return new PieceHashes(octets.clone());
    }

    public int count() {
        return octets.length / HASH_LENGTH;
    }

    public byte[] hash(int piece) {
        int from = from(piece);
        return Arrays.copyOfRange(octets, from, from + HASH_LENGTH);
    }

    /** Whether {@code hash} is that of a piece; copies nothing. */
    public boolean matches(int piece, byte[] hash) {
        int from = from(piece);
        return Arrays.equals(octets, from, from + HASH_LENGTH, hash, 0, hash.length);
    }

    public byte[] toBytes() {
        return octets.clone();
    }

    private int from(int piece) {
        if (piece < 0 || piece >= count()) {
            throw new IllegalArgumentException("piece " + piece + " of " + count());
        }
        return piece * HASH_LENGTH;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PieceHashes hashes && Arrays.equals(octets, hashes.octets);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(octets);
    }

    @Override
    public String toString() {
        return count() + " hashes";
    }
}
