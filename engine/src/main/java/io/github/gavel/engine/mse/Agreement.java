package io.github.gavel.engine.mse;

import java.math.BigInteger;
import java.util.Optional;

/** What was computed for a {@link Handshake}: our public key and, once the other's is known, the secret. */
public final class Agreement {
    private final BigInteger exponent;
    private final BigInteger ownKey;
    private final Optional<Secret> secret;

    private Agreement(BigInteger exponent, BigInteger ownKey, Optional<Secret> secret) {
        this.exponent = exponent;
        this.ownKey = ownKey;
        this.secret = secret;
    }

    static Agreement begin(BigInteger exponent) {
        return new Agreement(exponent, DiffieHellman.publicKey(exponent), Optional.empty());
    }

    Agreement with(BigInteger othersKey) {
        return new Agreement(exponent, ownKey, Optional.of(new Secret(DiffieHellman.secret(exponent, othersKey))));
    }

    BigInteger ownKey() {
        return ownKey;
    }

    Secret secret() {
        return secret.orElseThrow();
    }
}
