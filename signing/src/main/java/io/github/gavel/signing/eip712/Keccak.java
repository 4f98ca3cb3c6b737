package io.github.gavel.signing.eip712;

import io.github.gavel.economy.identity.Octets;
import org.bouncycastle.crypto.digests.KeccakDigest;

/** Keccak-256 as chains use it. It is not SHA3-256, which pads its input differently. */
public final class Keccak {
    private static final int BITS = 256;

    private Keccak() {}

    public static Octets hash(byte[] input) {
        KeccakDigest keccak = new KeccakDigest(BITS);
        keccak.update(input, 0, input.length);
        byte[] hash = new byte[BITS / Byte.SIZE];
        keccak.doFinal(hash, 0);
        return Octets.of(hash);
    }
}
