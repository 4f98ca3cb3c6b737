package io.github.gavel.engine.torrent;

import java.nio.ByteBuffer;
import java.util.BitSet;
import java.util.Optional;

/** Which pieces somebody has, as bytes: the first piece in the highest bit of the first byte. */
final class Bitfields {
    private Bitfields() {}

    static byte[] bytes(BitSet pieces, int count) {
        byte[] bytes = pieces.toByteArray();
        byte[] all = new byte[(count + 7) / 8];
        for (int i = 0; i < bytes.length; i++) {
            all[i] = mirrored(bytes[i]);
        }
        return all;
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
        byte[] mirrored = new byte[bytes.remaining()];
        for (int i = 0; i < mirrored.length; i++) {
            mirrored[i] = mirrored(bytes.get(bytes.position() + i));
        }
        return BitSet.valueOf(mirrored);
    }

    private static byte mirrored(byte bits) {
        return (byte) (Integer.reverse(bits) >>> 24);
    }
}
