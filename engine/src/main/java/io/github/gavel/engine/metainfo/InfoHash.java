package io.github.gavel.engine.metainfo;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** The SHA-1 of a torrent's info dictionary as it was written: which torrent is meant. */
public final class InfoHash {
    public static final int LENGTH = 20;

    private final byte[] octets;

    private InfoHash(byte[] octets) {
        if (octets.length != LENGTH) {
            throw new IllegalArgumentException("an infohash of " + octets.length + " bytes: it has " + LENGTH);
        }
        this.octets = octets;
    }

    public static InfoHash of(byte[] octets) {
        return new InfoHash(octets.clone());
    }

    /** That of an info dictionary. */
    public static InfoHash ofInfo(ByteBuffer written) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-1");
            digest.update(written);
            return new InfoHash(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-1", impossible);
        }
    }

    public byte[] toBytes() {
        return octets.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof InfoHash hash && Arrays.equals(octets, hash.octets);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(octets);
    }

    /** In hex. */
    @Override
    public String toString() {
        return HexFormat.of().formatHex(octets);
    }
}
