package io.github.gavel.economy.identity;

/** A channel for ever: the hash of its ledger, payer's commitment, payee and signer. It is never used twice. */
public record ChannelId(Octets octets) implements Comparable<ChannelId> {
    public ChannelId {
        octets.requireLength(32, "a channel id");
    }

    @Override
    public int compareTo(ChannelId other) {
        return octets.compareTo(other.octets);
    }

    @Override
    public String toString() {
        return octets.toString();
    }
}
