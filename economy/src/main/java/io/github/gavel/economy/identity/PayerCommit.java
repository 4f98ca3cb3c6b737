package io.github.gavel.economy.identity;

/** The hash under which a channel's payer hides from its provider. Who shows payer, nonce and salt opens it. */
public record PayerCommit(Octets octets) {
    public PayerCommit {
        octets.requireLength(32, "a payer's commitment");
    }

    @Override
    public String toString() {
        return octets.toString();
    }
}
