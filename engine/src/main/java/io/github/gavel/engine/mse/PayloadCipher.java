package io.github.gavel.engine.mse;

/** How bytes travel after the handshake. */
public enum PayloadCipher {
    PLAIN(1),
    RC4(2);

    private final int bit;

    PayloadCipher(int bit) {
        this.bit = bit;
    }

    int bit() {
        return bit;
    }
}
