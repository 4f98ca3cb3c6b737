package io.github.gavel.engine.mse;

import java.util.Arrays;
import java.util.HexFormat;

/** What both ends of an encrypted handshake know beforehand: the 20 bytes of a torrent's infohash. */
public final class StreamKey {
    static final int BYTES = 20;

    private final byte[] bytes;

    private StreamKey(byte[] bytes) {
        this.bytes = bytes;
    }

    public static StreamKey of(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("a stream key of " + bytes.length + " bytes: it has " + BYTES);
        }
        return new StreamKey(bytes.clone());
    }

    public byte[] toBytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StreamKey key && Arrays.equals(bytes, key.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes);
    }
}
