package io.github.gavel.signing.secp256k1;

import io.github.gavel.economy.identity.Octets;
import java.math.BigInteger;
import org.bouncycastle.util.BigIntegers;

/** The numbers of secp256k1, and numbers as 32 bytes. */
final class Numbers {
    static final int LENGTH = 32;

    /** The field of coordinates. */
    static final BigInteger P = new BigInteger("fffffffffffffffffffffffffffffffffffffffffffffffffffffffefffffc2f", 16);

    /** How many points there are. */
    static final BigInteger N = new BigInteger("fffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141", 16);

    static final BigInteger HALF_N = N.shiftRight(1);

    private static final BigInteger SEVEN = BigInteger.valueOf(7);

    private Numbers() {}

    static BigInteger read(Octets octets) {
        return new BigInteger(1, octets.toBytes());
    }

    static BigInteger read(byte[] bytes, int from) {
        return new BigInteger(1, bytes, from, LENGTH);
    }

    static void write(BigInteger number, byte[] bytes, int from) {
        BigIntegers.asUnsignedByteArray(number, bytes, from, LENGTH);
    }

    /** Whether a number can be a key, a nonce, or half of a signature. */
    static boolean isScalar(BigInteger number) {
        return number.signum() > 0 && number.compareTo(N) < 0;
    }

    static boolean isPoint(BigInteger x, BigInteger y) {
        return x.compareTo(P) < 0
                && y.compareTo(P) < 0
                && y.multiply(y).mod(P).equals(x.pow(3).add(SEVEN).mod(P));
    }
}
