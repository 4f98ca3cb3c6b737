package io.github.gavel.economy.identity;

/**
 * One connected peer, numbered by whoever holds the connections. A number and not the peer's own id, which it chooses
 * itself and could grind to win ties.
 */
public record PeerKey(long number) implements Comparable<PeerKey> {
    @Override
    public int compareTo(PeerKey other) {
        return Long.compare(number, other.number);
    }

    @Override
    public String toString() {
        return "#" + number;
    }
}
