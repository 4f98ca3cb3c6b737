package io.github.gavel.engine.wire;

import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * Cuts what one peer sends into messages, however the bytes are cut by the network. It keeps no more of a message than
 * that kind may be long, and nothing of blocks, whose bytes go where the receiver says. It never throws, whatever
 * comes; after a violation it takes nothing more.
 */
public final class MessageReader {
    private static final int PREFIX = 4;
    private static final int BLOCK_HEAD = 8;

    private Bounds bounds;
    private final ByteBuffer head = ByteBuffer.allocate(PREFIX + 1 + BLOCK_HEAD);
    private Optional<ByteBuffer> body = Optional.empty();
    private Optional<Block> block = Optional.empty();
    private Optional<ByteBuffer> target = Optional.empty();
    private int id;
    private long skipping;
    private Optional<String> violation = Optional.empty();

    public MessageReader(Bounds bounds) {
        this.bounds = bounds;
        expect(PREFIX);
    }

    /** Takes all of {@code in}, unless the peer breaks a rule: then the sentence that says which. */
    public Optional<String> read(ByteBuffer in, Receiver receiver) {
        while (violation.isEmpty() && in.hasRemaining()) {
            if (block.isPresent()) {
                takeBlock(in, receiver);
            } else if (skipping > 0) {
                skip(in);
            } else if (body.isPresent()) {
                takeBody(body.get(), in, receiver);
            } else {
                takeHead(in, receiver);
            }
        }
        return violation;
    }

    /** From the next message on. */
    public void bound(Bounds better) {
        bounds = better;
    }

    /** The rest of the block that is coming goes nowhere. */
    public void letGo() {
        target = Optional.empty();
    }

    /** A head's bytes one by one: for so few a copy's way through the virtual machine is longer. */
    private void takeHead(ByteBuffer in, Receiver receiver) {
        for (int left = Math.min(in.remaining(), head.remaining()); left > 0; left--) {
            head.put(in.get());
        }
        if (head.hasRemaining()) {
            return;
        }
        int length = head.getInt(0);
        switch (head.position()) {
            case PREFIX -> prefixed(length, receiver);
            case PREFIX + 1 -> identified(length - 1, in, receiver);
            default -> blockBegins(length - 1 - BLOCK_HEAD, receiver);
        }
    }

    private void prefixed(int length, Receiver receiver) {
        if (length == 0) {
            expect(PREFIX);
            receiver.received(new PeerMessage.KeepAlive());
        } else if (length < 0 || length > bounds.longest()) {
            violation = Optional.of(
                    "a message of " + Integer.toUnsignedString(length) + " bytes; the longest has " + bounds.longest());
        } else {
            head.limit(PREFIX + 1);
        }
    }

    private void identified(int length, ByteBuffer in, Receiver receiver) {
        id = head.get(PREFIX) & 0xff;
        violation = bounds.violation(id, length);
        if (violation.isPresent()) {
            return;
        }
        if (id == MessageId.PIECE) {
            head.limit(PREFIX + 1 + BLOCK_HEAD);
            return;
        }
        expect(PREFIX);
        if (!Bounds.isKnown(id)) {
            skipping = length;
            receiver.received(new PeerMessage.Unknown(id, length));
        } else if (length <= in.remaining()) {
            ByteBuffer whole = in.slice(in.position(), length);
            in.position(in.position() + length);
            deliver(whole, receiver);
        } else {
            body = Optional.of(ByteBuffer.allocate(length));
        }
    }

    private void takeBody(ByteBuffer bytes, ByteBuffer in, Receiver receiver) {
        move(in, bytes);
        if (!bytes.hasRemaining()) {
            body = Optional.empty();
            deliver(bytes.flip(), receiver);
        }
    }

    private void blockBegins(int length, Receiver receiver) {
        int piece = head.getInt(PREFIX + 1);
        int offset = head.getInt(PREFIX + 1 + 4);
        expect(PREFIX);
        if (piece < 0 || offset < 0) {
            violation = Optional.of("a block at " + Integer.toUnsignedString(offset) + " of piece "
                    + Integer.toUnsignedString(piece) + "; there are none beyond 2147483647");
            return;
        }
        Block begun = new Block(piece, offset, length);
        block = Optional.of(begun);
        target = receiver.blockBegins(begun);
        skipping = length;
    }

    private void takeBlock(ByteBuffer in, Receiver receiver) {
        int length = (int) Math.min(skipping, in.remaining());
        if (target.isPresent()) {
            ByteBuffer to = target.get();
            to.put(to.position(), in, in.position(), length);
            to.position(to.position() + length);
        }
        in.position(in.position() + length);
        skipping -= length;
        if (skipping == 0) {
            Block came = block.orElseThrow();
            block = Optional.empty();
            target = Optional.empty();
            receiver.blockCame(came);
        }
    }

    private void skip(ByteBuffer in) {
        int length = (int) Math.min(skipping, in.remaining());
        in.position(in.position() + length);
        skipping -= length;
    }

    private void deliver(ByteBuffer body, Receiver receiver) {
        Optional<PeerMessage> message = Body.read(id, body);
        if (message.isPresent()) {
            receiver.received(message.get());
        } else {
            violation = Optional.of(Body.malformed(id));
        }
    }

    private void expect(int bytes) {
        head.clear().limit(bytes);
    }

    private static void move(ByteBuffer from, ByteBuffer to) {
        int length = Math.min(from.remaining(), to.remaining());
        to.put(to.position(), from, from.position(), length);
        to.position(to.position() + length);
        from.position(from.position() + length);
    }
}
