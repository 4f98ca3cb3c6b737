package io.github.gavel.engine.mse;

import java.math.BigInteger;
import java.util.random.RandomGenerator;

/**
 * The key agreement of the handshake: powers of two modulo a safe prime of 768 bits. A power costs a tenth to a fifth
 * of a millisecond of a core, which is why a {@link Handshake} never computes one itself.
 */
final class DiffieHellman {
    static final int KEY_BYTES = 96;

    static final BigInteger PRIME = new BigInteger(
            "ffffffffffffffffc90fdaa22168c234c4c6628b80dc1cd129024e088a67cc74020bbea63b139b22514a08798e3404dd"
                    + "ef9519b3cd3a431b302b0a6df25f14374fe1356d6d51c245e485b576625e7ec6f44c42e9a63a36210000000000090563",
            16);

    private static final BigInteger LARGEST = PRIME.subtract(BigInteger.TWO);
    private static final int EXPONENT_BITS = 160;

    private DiffieHellman() {}

    /** Never zero: the highest bit is set. */
    static BigInteger exponent(RandomGenerator random) {
        byte[] bytes = new byte[EXPONENT_BITS / Byte.SIZE];
        random.nextBytes(bytes);
        return new BigInteger(1, bytes).setBit(EXPONENT_BITS - 1);
    }

    static BigInteger publicKey(BigInteger exponent) {
        return BigInteger.TWO.modPow(exponent, PRIME);
    }

    static BigInteger secret(BigInteger exponent, BigInteger othersKey) {
        return othersKey.modPow(exponent, PRIME);
    }

    /** Whether {@code key} leaves the secret a secret: of 0, 1 and P - 1 every power is known, and P is the modulus. */
    static boolean isUsable(BigInteger key) {
        return key.compareTo(BigInteger.TWO) >= 0 && key.compareTo(LARGEST) <= 0;
    }

    static BigInteger number(byte[] highestFirst) {
        return new BigInteger(1, highestFirst);
    }

    /** As many bytes as the prime has, the highest first. */
    static byte[] bytes(BigInteger number) {
        byte[] shortest = number.toByteArray();
        byte[] bytes = new byte[KEY_BYTES];
        int length = Math.min(shortest.length, KEY_BYTES);
        System.arraycopy(shortest, shortest.length - length, bytes, KEY_BYTES - length, length);
        return bytes;
    }
}
