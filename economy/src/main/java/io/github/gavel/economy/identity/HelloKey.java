package io.github.gavel.economy.identity;

/** The X25519 public key that a party shows in its hello, fresh per run and torrent. It says nothing about a wallet. */
public record HelloKey(Octets octets) {
    public HelloKey {
        octets.requireLength(32, "a hello key");
    }

    @Override
    public String toString() {
        return octets.toString();
    }
}
