package io.github.gavel.engine.wire;

import java.nio.ByteBuffer;
import java.util.BitSet;
import java.util.List;

/** Messages as bytes, ready to be written. */
public final class Messages {
    private static final int PREFIX = 4;
    private static final int HAVE_LENGTH = 5;
    private static final int REQUEST_LENGTH = 13;
    private static final int PIECE_HEAD = 9;

    private Messages() {}

    public static ByteBuffer keepAlive() {
        return ByteBuffer.allocate(PREFIX);
    }

    public static ByteBuffer choke() {
        return message(MessageId.CHOKE, 0).flip();
    }

    public static ByteBuffer unchoke() {
        return message(MessageId.UNCHOKE, 0).flip();
    }

    public static ByteBuffer interested() {
        return message(MessageId.INTERESTED, 0).flip();
    }

    public static ByteBuffer notInterested() {
        return message(MessageId.NOT_INTERESTED, 0).flip();
    }

    public static ByteBuffer have(int piece) {
        return message(MessageId.HAVE, 4).putInt(piece).flip();
    }

    /** One after the other, in one buffer. */
    public static ByteBuffer haves(BitSet pieces) {
        ByteBuffer bytes = ByteBuffer.allocate((PREFIX + HAVE_LENGTH) * pieces.cardinality());
        for (int piece = pieces.nextSetBit(0); piece >= 0; piece = pieces.nextSetBit(piece + 1)) {
            bytes.putInt(HAVE_LENGTH).put((byte) MessageId.HAVE).putInt(piece);
        }
        return bytes.flip();
    }

    public static ByteBuffer bitfield(byte[] bits) {
        return message(MessageId.BITFIELD, bits.length).put(bits).flip();
    }

    public static ByteBuffer haveAll() {
        return message(MessageId.HAVE_ALL, 0).flip();
    }

    public static ByteBuffer haveNone() {
        return message(MessageId.HAVE_NONE, 0).flip();
    }

    /** As many requests, one after the other, in one buffer. */
    public static ByteBuffer requests(List<Block> blocks) {
        return blocks(MessageId.REQUEST, blocks);
    }

    public static ByteBuffer cancels(List<Block> blocks) {
        return blocks(MessageId.CANCEL, blocks);
    }

    public static ByteBuffer rejects(List<Block> blocks) {
        return blocks(MessageId.REJECT, blocks);
    }

    /** What comes before the bytes of a block. */
    public static ByteBuffer pieceHead(Block block) {
        return ByteBuffer.allocate(PREFIX + PIECE_HEAD)
                .putInt(PIECE_HEAD + block.length())
                .put((byte) MessageId.PIECE)
                .putInt(block.piece())
                .putInt(block.offset())
                .flip();
    }

    /** The block that a {@link #pieceHead} announces. */
    public static Block announced(ByteBuffer pieceHead) {
        return new Block(pieceHead.getInt(PREFIX + 1), pieceHead.getInt(PREFIX + 5), pieceHead.getInt(0) - PIECE_HEAD);
    }

    public static ByteBuffer extended(int id, byte[] payload) {
        return message(MessageId.EXTENDED, 1 + payload.length)
                .put((byte) id)
                .put(payload)
                .flip();
    }

    private static ByteBuffer blocks(int id, List<Block> blocks) {
        ByteBuffer bytes = ByteBuffer.allocate((PREFIX + REQUEST_LENGTH) * blocks.size());
        for (Block block : blocks) {
            bytes.putInt(REQUEST_LENGTH)
                    .put((byte) id)
                    .putInt(block.piece())
                    .putInt(block.offset())
                    .putInt(block.length());
        }
        return bytes.flip();
    }

    private static ByteBuffer message(int id, int body) {
        return ByteBuffer.allocate(PREFIX + 1 + body).putInt(1 + body).put((byte) id);
    }
}
