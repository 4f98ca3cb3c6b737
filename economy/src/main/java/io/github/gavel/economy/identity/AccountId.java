package io.github.gavel.economy.identity;

/** An account of a ledger and the key that speaks for it: the address of that key, as chains know it. */
public record AccountId(Octets octets) implements Comparable<AccountId> {
    public AccountId {
        octets.requireLength(20, "an account id");
    }

    @Override
    public int compareTo(AccountId other) {
        return octets.compareTo(other.octets);
    }

    @Override
    public String toString() {
        return octets.toString();
    }
}
