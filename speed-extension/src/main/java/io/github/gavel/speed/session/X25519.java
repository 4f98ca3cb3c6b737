package io.github.gavel.speed.session;

import io.github.gavel.economy.identity.Octets;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.XECPrivateKeySpec;
import java.security.spec.XECPublicKeySpec;
import java.util.Optional;
import javax.crypto.KeyAgreement;

/** The function of RFC 7748, on 32 bytes in its own order, the lowest first. */
final class X25519 {
    static final int BYTES = 32;

    /** The point whose multiples are the public keys. */
    static final Octets BASE = point(9);

    private static final String NAME = "X25519";

    private X25519() {}

    /** Empty if the result is zero, as it is for a point of small order whatever the scalar. */
    static Optional<Octets> multiply(Octets scalar, Octets point) {
        try {
            KeyFactory keys = KeyFactory.getInstance(NAME);
            PrivateKey factor =
                    keys.generatePrivate(new XECPrivateKeySpec(NamedParameterSpec.X25519, scalar.toBytes()));
            PublicKey other = keys.generatePublic(new XECPublicKeySpec(NamedParameterSpec.X25519, number(point)));
            KeyAgreement agreement = KeyAgreement.getInstance(NAME);
            agreement.init(factor);
            return agreed(agreement, other);
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private static Optional<Octets> agreed(KeyAgreement agreement, PublicKey other) {
        try {
            agreement.doPhase(other, true);
            return Optional.of(Octets.of(agreement.generateSecret()));
        } catch (InvalidKeyException zero) {
            return Optional.empty();
        }
    }

    /** The highest bit means nothing. */
    private static BigInteger number(Octets point) {
        byte[] lowestFirst = point.requireLength(BYTES, "a point").toBytes();
        byte[] highestFirst = new byte[BYTES];
        for (int i = 0; i < BYTES; i++) {
            highestFirst[i] = lowestFirst[BYTES - 1 - i];
        }
        return new BigInteger(1, highestFirst).clearBit(BYTES * Byte.SIZE - 1);
    }

    private static Octets point(int small) {
        byte[] bytes = new byte[BYTES];
        bytes[0] = (byte) small;
        return Octets.of(bytes);
    }
}
