package io.github.gavel.economy.slots;

import io.github.gavel.economy.identity.PeerKey;

/**
 * The order of peers that are equal in everything a rule looks at: arbitrary, the same for the same secret, and out of
 * a peer's reach, because the secret is the provider's and the key a number that the peer does not choose.
 */
final class Tie {
    private Tie() {}

    static long between(long secret, PeerKey key) {
        return spread(secret, mix(key.number()));
    }

    /** Spreads {@code number} over 64 bits in a way that is out of anybody's reach who does not know the secret. */
    static long spread(long secret, long number) {
        return mix(secret ^ number);
    }

    /**
     * An odd number that nobody can guess: a product with it is spread, as far as anybody can tell, in its high bits.
     */
    static long odd(long secret) {
        return mix(secret) | 1;
    }

    /** A bijection of 64 bits in which every input bit reaches every output bit (the finaliser of SplitMix64). */
    private static long mix(long bits) {
        long x = bits + 0x9e3779b97f4a7c15L;
        x = (x ^ (x >>> 30)) * 0xbf58476d1ce4e5b9L;
        x = (x ^ (x >>> 27)) * 0x94d049bb133111ebL;
        return x ^ (x >>> 31);
    }
}
