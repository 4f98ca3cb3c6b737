package io.github.gavel.engine.hostile;

import io.github.gavel.engine.wire.Block;
import io.github.gavel.engine.wire.Messages;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.List;

/** What honest peers say after their handshakes, to be spoilt. */
public final class Conversations {
    private static final String INTRODUCTION =
            "d1:md11:ut_metadatai1e6:ut_pexi2ee13:metadata_sizei600e1:pi6881e4:reqqi250e1:v9:Other 1.0e";

    private Conversations() {}

    /** Of one who has everything, one who has nothing, and one who has some. */
    public static List<byte[]> ofBothSides(int pieces) {
        return List.of(giver(pieces), taker(pieces), both(pieces));
    }

    private static byte[] giver(int pieces) {
        return joined(
                Messages.bitfield(bits(pieces)),
                Messages.extended(0, INTRODUCTION.getBytes(StandardCharsets.ISO_8859_1)),
                Messages.unchoke(),
                block(0, 0, 100),
                block(pieces - 1, 0, 1),
                Messages.rejects(List.of(new Block(1, 0, 100))),
                metadata("d8:msg_typei1e5:piecei0e10:total_sizei600eexxxxxxxx"),
                metadata("d8:msg_typei2e5:piecei0ee"),
                Messages.choke(),
                Messages.keepAlive());
    }

    private static byte[] taker(int pieces) {
        List<Block> blocks = List.of(new Block(0, 0, 100), new Block(1, 16, 16), new Block(pieces - 1, 0, 1));
        return joined(
                Messages.haveNone(),
                Messages.extended(0, INTRODUCTION.getBytes(StandardCharsets.ISO_8859_1)),
                Messages.interested(),
                Messages.requests(blocks),
                Messages.cancels(blocks.subList(0, 2)),
                metadata("d8:msg_typei0e5:piecei0ee"),
                Messages.have(0),
                Messages.notInterested());
    }

    private static byte[] both(int pieces) {
        BitSet some = new BitSet();
        some.set(pieces / 2, pieces / 2 + 3);
        return joined(
                Messages.haveAll(),
                ByteBuffer.allocate(7)
                        .putInt(3)
                        .put((byte) 9)
                        .putShort((short) 6_881)
                        .flip(),
                ByteBuffer.allocate(9).putInt(5).put((byte) 13).putInt(0).flip(),
                Messages.unchoke(),
                Messages.interested(),
                Messages.haves(some),
                Messages.requests(List.of(new Block(0, 0, 16))),
                block(0, 0, 16));
    }

    private static byte[] bits(int pieces) {
        BitSet all = new BitSet();
        for (int piece = 0; piece < pieces; piece++) {
            all.set(piece / 8 * 8 + 7 - piece % 8);
        }
        byte[] bits = new byte[(pieces + 7) / 8];
        byte[] set = all.toByteArray();
        System.arraycopy(set, 0, bits, 0, set.length);
        return bits;
    }

    private static ByteBuffer metadata(String payload) {
        return Messages.extended(1, payload.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static ByteBuffer block(int piece, int offset, int length) {
        ByteBuffer head = Messages.pieceHead(new Block(piece, offset, length));
        return ByteBuffer.allocate(head.remaining() + length).put(head).rewind();
    }

    private static byte[] joined(ByteBuffer... messages) {
        ByteBuffer all = ByteBuffer.allocate(1 << 12);
        for (ByteBuffer message : messages) {
            all.put(message);
        }
        byte[] bytes = new byte[all.position()];
        all.flip().get(bytes);
        return bytes;
    }
}
