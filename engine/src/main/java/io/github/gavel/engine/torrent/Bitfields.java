package io.github.gavel.engine.torrent;

import java.nio.ByteBuffer;
import java.util.BitSet;
import java.util.Optional;

/** Which pieces somebody has, as bytes: the first piece in the highest bit of the first byte. */
final class Bitfields {
    private Bitfields() {}

    static byte[] bytes(BitSet pieces, int count) {
        byte[] bytes = new byte[(count + 7) / 8];
        pieces.stream().forEach(piece -> bytes[piece / 8] |= (byte) (0x80 >> piece % 8));
        return bytes;
    }

    /** Empty if it is too long or too short for so many pieces, or names pieces behind the last. */
    static Optional<BitSet> read(ByteBuffer bytes, int count) {
        if (bytes.remaining() != (count + 7) / 8) {
            return Optional.empty();
        }
        BitSet pieces = read(bytes);
        return pieces.length() > count ? Optional.empty() : Optional.of(pieces);
    }

    /** However many pieces there are. */
    static BitSet read(ByteBuffer bytes) {
        BitSet pieces = new BitSet();
        for (int i = 0; i < bytes.remaining() * 8; i++) {
            if ((bytes.get(bytes.position() + i / 8) & (0x80 >> i % 8)) != 0) {
                pieces.set(i);
            }
        }
        return pieces;
    }
}
