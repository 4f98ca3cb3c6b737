package io.github.gavel.signing.secp256k1;

import io.github.gavel.economy.identity.Signature;
import java.math.BigInteger;

/** Makes signatures of a nonce and an s that were chosen for their effect. */
final class Forger {
    private Forger() {}

    static BigInteger r(BigInteger nonce) {
        return point(nonce).x().mod(Numbers.N);
    }

    /** With s brought into its lower half. */
    static Signature signature(BigInteger nonce, BigInteger s) {
        BigInteger reduced = s.mod(Numbers.N);
        boolean isHigh = reduced.compareTo(Numbers.HALF_N) > 0;
        boolean isOdd = point(nonce).y().testBit(0);
        return new Parts(r(nonce), isHigh ? Numbers.N.subtract(reduced) : reduced, isOdd ^ isHigh).joined();
    }

    private static PublicKey point(BigInteger nonce) {
        return Curves.JAVA.publicKey(Drawn.key(nonce));
    }
}
