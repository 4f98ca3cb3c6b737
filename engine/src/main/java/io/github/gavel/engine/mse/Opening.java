package io.github.gavel.engine.mse;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** How whoever dialled us begins, as far as its first bytes tell. */
public enum Opening {
    /** Nothing speaks against plain yet; more bytes will tell. */
    UNDECIDED,
    PLAIN,
    /** Anything else, nonsense included: the handshake will find out. */
    ENCRYPTED;

    private static final byte[] PLAIN_BEGINS = "\u0013BitTorrent protocol".getBytes(StandardCharsets.US_ASCII);

    /** Looks at what remains of {@code first} and takes nothing. */
    public static Opening of(ByteBuffer first) {
        int seen = Math.min(first.remaining(), PLAIN_BEGINS.length);
        for (int i = 0; i < seen; i++) {
            if (first.get(first.position() + i) != PLAIN_BEGINS[i]) {
                return ENCRYPTED;
            }
        }
        return seen == PLAIN_BEGINS.length ? PLAIN : UNDECIDED;
    }
}
