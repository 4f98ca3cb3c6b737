package io.github.gavel.economy.identity;

/**
 * The ledger operator's word that two channels belong to the same customer. It means nothing outside that ledger and is
 * all that a provider ever learns of an account.
 */
public record PayerTag(Octets octets) {
    public PayerTag {
        octets.requireLength(32, "a payer tag");
    }

    @Override
    public String toString() {
        return octets.toString();
    }
}
