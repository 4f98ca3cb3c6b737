package io.github.gavel.speed.session;

import io.github.gavel.economy.identity.HelloKey;
import io.github.gavel.economy.identity.Octets;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Our keys of this run and torrent: the one that is shown, and the one that never leaves this object. */
public final class HelloKeys {
    private final Octets secret;
    private final HelloKey shown;

    private HelloKeys(Octets secret, HelloKey shown) {
        this.secret = secret;
        this.shown = shown;
    }

    /**
     * Fresh ones.
     *
     * @param random must be unpredictable outside of tests
     */
    public static HelloKeys drawn(RandomGenerator random) {
        byte[] secret = new byte[X25519.BYTES];
        random.nextBytes(secret);
        return of(Octets.of(secret));
    }

    static HelloKeys of(Octets secret) {
        return X25519.multiply(secret, X25519.BASE)
                .map(shown -> new HelloKeys(secret, new HelloKey(shown)))
                .orElseThrow(() -> new IllegalStateException("the base point is not of small order"));
    }

    public HelloKey shown() {
        return shown;
    }

    /** What only whoever holds {@code other}'s secret can know as well; empty if everybody can. */
    Optional<Octets> sharedWith(HelloKey other) {
        return X25519.multiply(secret, other.octets());
    }
}
