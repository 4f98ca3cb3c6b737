package io.github.gavel.speed.session;

import io.github.gavel.economy.identity.Octets;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * What ties a session to the encrypted handshake below it. It exists so that somebody in the middle, who shares one
 * secret with each end, cannot pass on what the ends say to each other: the two bindings would differ.
 */
public sealed interface Binding {
    record Bound(Octets octets) implements Binding {
        private static final int BYTES = 32;

        public Bound {
            octets.requireLength(BYTES, "a binding");
        }
    }

    /** A public key that makes the secret one that anybody knows. Nothing may be sent on such a connection. */
    record KeyOutOfRange(End whose, BigInteger key) implements Binding {}

    /** The prime of the encrypted handshake (MSE). */
    BigInteger PRIME = new BigInteger(
            "ffffffffffffffffc90fdaa22168c234c4c6628b80dc1cd129024e088a67cc74020bbea63b139b22514a08798e3404dd"
                    + "ef9519b3cd3a431b302b0a6df25f14374fe1356d6d51c245e485b576625e7ec6f44c42e9a63a36210000000000090563",
            16);

    static Binding of(BigInteger diallersKey, BigInteger acceptorsKey, BigInteger secret) {
        if (isOutOfRange(diallersKey)) {
            return new KeyOutOfRange(End.DIALLER, diallersKey);
        }
        if (isOutOfRange(acceptorsKey)) {
            return new KeyOutOfRange(End.ACCEPTOR, acceptorsKey);
        }
        if (secret.signum() <= 0 || secret.compareTo(PRIME) >= 0) {
            throw new IllegalArgumentException("a secret that is not between 1 and P - 1 was never agreed on");
        }
        Octets label = Octets.of("gavel-bind".getBytes(StandardCharsets.US_ASCII));
        return new Bound(sha256(Octets.concat(label, number(diallersKey), number(acceptorsKey), number(secret))));
    }

    private static boolean isOutOfRange(BigInteger key) {
        return key.compareTo(BigInteger.TWO) < 0 || key.compareTo(PRIME.subtract(BigInteger.TWO)) > 0;
    }

    /** As many bytes as the prime has, the highest first. */
    private static Octets number(BigInteger number) {
        byte[] shortest = number.toByteArray();
        byte[] bytes = new byte[PRIME.bitLength() / Byte.SIZE];
        int length = Math.min(shortest.length, bytes.length);
        System.arraycopy(shortest, shortest.length - length, bytes, bytes.length - length, length);
        return Octets.of(bytes);
    }

    private static Octets sha256(Octets octets) {
        try {
            return Octets.of(MessageDigest.getInstance("SHA-256").digest(octets.toBytes()));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
