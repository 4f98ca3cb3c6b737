package io.github.gavel.engine.metainfo;

import io.github.gavel.bencode.BString;
import java.nio.ByteBuffer;

/** The SHA-1 of every piece, in order. */
public final class PieceHashes {
    public static final int HASH_LENGTH = 20;

    /** Read at given places only, so that its position stays. */
    private final ByteBuffer octets;

    private PieceHashes(ByteBuffer octets) {
        if (octets.limit() % HASH_LENGTH != 0) {
            throw new IllegalArgumentException(
                    octets.limit() + " bytes of hashes: one is " + HASH_LENGTH + " bytes long");
        }
        this.octets = octets;
    }

    /** The hashes that follow each other in {@code octets}. */
    public static PieceHashes of(byte[] octets) {
        return new PieceHashes(ByteBuffer.wrap(octets.clone()));
    }

    /** The same, as a window into what was read, which whoever shares the metadata keeps anyway. */
    static PieceHashes within(BString octets) {
        return new PieceHashes(octets.asBuffer());
    }

    public int count() {
        return octets.limit() / HASH_LENGTH;
    }

    public byte[] hash(int piece) {
        byte[] hash = new byte[HASH_LENGTH];
        octets.get(from(piece), hash);
        return hash;
    }

    /** Whether {@code hash} is that of a piece. */
    public boolean matches(int piece, byte[] hash) {
        return octets.slice(from(piece), HASH_LENGTH).equals(ByteBuffer.wrap(hash));
    }

    public byte[] toBytes() {
        byte[] bytes = new byte[octets.limit()];
        octets.get(0, bytes);
        return bytes;
    }

    private int from(int piece) {
        if (piece < 0 || piece >= count()) {
            throw new IllegalArgumentException("piece " + piece + " of " + count());
        }
        return piece * HASH_LENGTH;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PieceHashes hashes && octets.equals(hashes.octets);
    }

    @Override
    public int hashCode() {
        return octets.hashCode();
    }

    @Override
    public String toString() {
        return count() + " hashes";
    }
}
