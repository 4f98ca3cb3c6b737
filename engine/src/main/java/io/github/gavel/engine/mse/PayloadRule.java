package io.github.gavel.engine.mse;

import java.util.Optional;

/** What may be spoken after the handshake. */
public enum PayloadRule {
    /** Plain if the other end can, because it costs nothing; RC4 otherwise. */
    PREFER_PLAIN(PayloadCipher.PLAIN, PayloadCipher.RC4),
    REQUIRE_RC4(PayloadCipher.RC4);

    private final PayloadCipher[] preferred;

    PayloadRule(PayloadCipher... preferred) {
        this.preferred = preferred;
    }

    /** The bits of all ciphers that will do. */
    int offer() {
        int bits = 0;
        for (PayloadCipher cipher : preferred) {
            bits |= cipher.bit();
        }
        return bits;
    }

    /** The best of what is offered. Bits that nobody knows are no offer. */
    Optional<PayloadCipher> choose(int offered) {
        for (PayloadCipher cipher : preferred) {
            if ((offered & cipher.bit()) != 0) {
                return Optional.of(cipher);
            }
        }
        return Optional.empty();
    }

    /** The cipher that the other end chose; empty if it was not offered, or is more than one. */
    Optional<PayloadCipher> chosen(int bits) {
        return choose(bits).filter(cipher -> cipher.bit() == bits);
    }
}
