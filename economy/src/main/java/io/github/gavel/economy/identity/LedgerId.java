package io.github.gavel.economy.identity;

/** Which ledger: the hash of its descriptor. Amounts of two ledgers never meet. */
public record LedgerId(Octets octets) {
    public LedgerId {
        octets.requireLength(32, "a ledger id");
    }

    @Override
    public String toString() {
        return octets.toString();
    }
}
