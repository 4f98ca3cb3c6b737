package io.github.gavel.economy.identity;

/** A signature on secp256k1 as chains write it: r, s and v. Whether it is good is not for the rules to say. */
public record Signature(Octets octets) {
    public Signature {
        octets.requireLength(65, "a signature");
    }

    @Override
    public String toString() {
        return octets.toString();
    }
}
