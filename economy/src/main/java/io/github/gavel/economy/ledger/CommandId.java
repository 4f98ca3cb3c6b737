package io.github.gavel.economy.ledger;

import io.github.gavel.economy.identity.Octets;

/**
 * What a command is known by, so that it acts once however often it arrives: the digest of what its author signed.
 * Whoever could change it alone could run a transfer twice. It has an order so that a map of ids stays fast when
 * somebody makes ids that collide.
 */
public record CommandId(Octets octets) implements Comparable<CommandId> {
    public CommandId {
        octets.requireLength(32, "a command id");
    }

    @Override
    public int compareTo(CommandId other) {
        return octets.compareTo(other.octets);
    }

    @Override
    public String toString() {
        return octets.toString();
    }
}
