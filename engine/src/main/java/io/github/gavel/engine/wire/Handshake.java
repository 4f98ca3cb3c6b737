package io.github.gavel.engine.wire;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** The first 68 bytes of a connection: which torrent, who, and what else the sender understands. */
public final class Handshake {
    public static final int LENGTH = 68;

    private static final byte[] PROTOCOL = "\u0013BitTorrent protocol".getBytes(StandardCharsets.ISO_8859_1);
    private static final int RESERVED = PROTOCOL.length;
    private static final int INFO_HASH = RESERVED + 8;
    private static final int PEER_ID = INFO_HASH + 20;
    private static final int EXTENSIONS_BYTE = RESERVED + 5;
    private static final int EXTENSIONS_BIT = 0x10;
    private static final int FAST_BYTE = RESERVED + 7;
    private static final int FAST_BIT = 0x04;

    private final byte[] bytes;

    private Handshake(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Ours: it says that we speak the extension protocol and the Fast extension. */
    public static Handshake ours(byte[] infoHash, byte[] peerId) {
        if (infoHash.length != PEER_ID - INFO_HASH || peerId.length != LENGTH - PEER_ID) {
            throw new IllegalArgumentException(
                    "a handshake with " + infoHash.length + " and " + peerId.length + " bytes: 20 of each");
        }
        byte[] bytes = Arrays.copyOf(PROTOCOL, LENGTH);
        bytes[EXTENSIONS_BYTE] = EXTENSIONS_BIT;
        bytes[FAST_BYTE] = FAST_BIT;
        System.arraycopy(infoHash, 0, bytes, INFO_HASH, infoHash.length);
        System.arraycopy(peerId, 0, bytes, PEER_ID, peerId.length);
        return new Handshake(bytes);
    }

    /** Whether what has come so far, from its position on, can still become a handshake in the clear. */
    public static boolean mayBegin(ByteBuffer bytes) {
        int length = Math.min(bytes.remaining(), PROTOCOL.length);
        for (int i = 0; i < length; i++) {
            if (bytes.get(bytes.position() + i) != PROTOCOL[i]) {
                return false;
            }
        }
        return true;
    }

    /** Takes 68 bytes that {@link #mayBegin} one; empty, and nothing taken, if there are fewer. */
    public static Optional<Handshake> read(ByteBuffer bytes) {
        if (bytes.remaining() < LENGTH) {
            return Optional.empty();
        }
        byte[] taken = new byte[LENGTH];
        bytes.get(taken);
        return Optional.of(new Handshake(taken));
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    public byte[] infoHash() {
        return Arrays.copyOfRange(bytes, INFO_HASH, PEER_ID);
    }

    public byte[] peerId() {
        return Arrays.copyOfRange(bytes, PEER_ID, LENGTH);
    }

    public boolean hasId(byte[] id) {
        return Arrays.equals(peerId(), id);
    }

    public boolean speaksExtensions() {
        return (bytes[EXTENSIONS_BYTE] & EXTENSIONS_BIT) != 0;
    }

    public boolean speaksFast() {
        return (bytes[FAST_BYTE] & FAST_BIT) != 0;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Handshake that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "Handshake of " + HexFormat.of().formatHex(peerId()) + " for "
                + HexFormat.of().formatHex(infoHash());
    }
}
