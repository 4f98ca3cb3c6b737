package io.github.gavel.ledger.descriptor;

import io.github.gavel.economy.identity.Octets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;

/** The SHA-256 of the public key that a server must show, as its certificate has it: then nobody else need vouch. */
public record Pin(Octets sha256) {
    public Pin {
        sha256.requireLength(32, "a pin");
    }

    public static Pin of(PublicKey key) {
        try {
            return new Pin(Octets.of(MessageDigest.getInstance("SHA-256").digest(key.getEncoded())));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    @Override
    public String toString() {
        return sha256.toString();
    }
}
