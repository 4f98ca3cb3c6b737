package io.github.gavel.signing.struct;

import io.github.gavel.economy.identity.Octets;

/** 32 bytes that the author of a mandate draws, so that one of the same content is another. */
public record Nonce(Octets octets) {
    public Nonce {
        octets.requireLength(32, "a nonce");
    }

    @Override
    public String toString() {
        return octets.toString();
    }
}
