package io.github.gavel.signing.eip712;

import io.github.gavel.economy.identity.Octets;

/** The 32 bytes that a key signs: one struct in one domain. */
public record Digest(Octets octets) {
    public Digest {
        octets.requireLength(32, "a digest");
    }

    @Override
    public String toString() {
        return octets.toString();
    }
}
