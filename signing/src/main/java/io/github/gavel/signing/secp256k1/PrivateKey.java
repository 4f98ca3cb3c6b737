package io.github.gavel.signing.secp256k1;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;

/** A key that signs. It tells nothing of itself unless it is asked for its bytes, and can be wiped from memory. */
public final class PrivateKey {
    public static final int LENGTH = Numbers.LENGTH;

    private final byte[] bytes;
    private boolean wiped;

    private PrivateKey(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Empty if these are no 32 bytes, or if they are zero or not below the order of the curve. */
    public static Optional<PrivateKey> of(byte[] bytes) {
        return isKey(bytes) ? Optional.of(new PrivateKey(bytes.clone())) : Optional.empty();
    }

    public static PrivateKey draw(SecureRandom random) {
        byte[] drawn = new byte[LENGTH];
        do {
            random.nextBytes(drawn);
        } while (!isKey(drawn));
        return new PrivateKey(drawn);
    }

    private static boolean isKey(byte[] bytes) {
        return bytes.length == LENGTH && Numbers.isScalar(Numbers.read(bytes, 0));
    }

    /** A copy, which is its owner's to wipe. */
    public synchronized byte[] toBytes() {
        if (wiped) {
            throw new IllegalStateException("this key was wiped: nothing is signed with it any more");
        }
        return bytes.clone();
    }

    /** Overwrites it; the copies that were made of it are not reached. */
    public synchronized void wipe() {
        Arrays.fill(bytes, (byte) 0);
        wiped = true;
    }

    public synchronized boolean isWiped() {
        return wiped;
    }

    BigInteger scalar() {
        byte[] copy = toBytes();
        try {
            return Numbers.read(copy, 0);
        } finally {
            Arrays.fill(copy, (byte) 0);
        }
    }

    /** In a time that does not depend on the bytes. A wiped key equals itself only. */
    @Override
    public boolean equals(Object other) {
        if (this == other) {
            return true;
        }
        if (!(other instanceof PrivateKey key) || isWiped() || key.isWiped()) {
            return false;
        }
        byte[] its = key.toBytes();
        try {
            return MessageDigest.isEqual(bytes, its);
        } finally {
            Arrays.fill(its, (byte) 0);
        }
    }

    /** The same for all: a hash would be a part of the secret. */
    @Override
    public int hashCode() {
        return LENGTH;
    }

    @Override
    public String toString() {
        return "a private key";
    }
}
