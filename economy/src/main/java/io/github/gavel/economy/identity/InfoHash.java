package io.github.gavel.economy.identity;

/** The SHA-1 of a torrent's info dictionary: which torrent is meant. */
public record InfoHash(Octets octets) {
    public InfoHash {
        octets.requireLength(20, "an infohash");
    }

    @Override
    public String toString() {
        return octets.toString();
    }
}
