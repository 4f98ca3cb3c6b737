package io.github.gavel.engine.wire;

import java.nio.ByteBuffer;
import java.util.Optional;

/** What follows the id of a message, with a length that {@link Bounds} allows. */
final class Body {
    private Body() {}

    /** Empty if the numbers in it make no sense. */
    static Optional<PeerMessage> read(int id, ByteBuffer body) {
        return switch (id) {
            case MessageId.CHOKE -> Optional.of(new PeerMessage.Choke());
            case MessageId.UNCHOKE -> Optional.of(new PeerMessage.Unchoke());
            case MessageId.INTERESTED -> Optional.of(new PeerMessage.Interested());
            case MessageId.NOT_INTERESTED -> Optional.of(new PeerMessage.NotInterested());
            case MessageId.HAVE ->
                Optional.of(body.getInt()).filter(piece -> piece >= 0).map(PeerMessage.Have::new);
            case MessageId.BITFIELD -> Optional.of(new PeerMessage.Bitfield(rest(body)));
            case MessageId.REQUEST -> block(body).map(PeerMessage.Request::new);
            case MessageId.CANCEL -> block(body).map(PeerMessage.Cancel::new);
            case MessageId.HAVE_ALL -> Optional.of(new PeerMessage.HaveAll());
            case MessageId.HAVE_NONE -> Optional.of(new PeerMessage.HaveNone());
            case MessageId.REJECT -> block(body).map(PeerMessage.Reject::new);
            case MessageId.PORT -> Optional.of(new PeerMessage.Port(body.getShort() & 0xffff));
            default -> Optional.of(new PeerMessage.Extended(body.get() & 0xff, rest(body)));
        };
    }

    static String malformed(int id) {
        return "message " + id + " names a piece or a block that cannot be; a block has 1 to " + Block.LONGEST
                + " bytes";
    }

    private static Optional<Block> block(ByteBuffer body) {
        int piece = body.getInt();
        int offset = body.getInt();
        int length = body.getInt();
        return piece < 0 || offset < 0 || length < 1 || length > Block.LONGEST
                ? Optional.empty()
                : Optional.of(new Block(piece, offset, length));
    }

    private static ByteBuffer rest(ByteBuffer body) {
        return ByteBuffer.allocate(body.remaining()).put(body).flip().asReadOnlyBuffer();
    }
}
