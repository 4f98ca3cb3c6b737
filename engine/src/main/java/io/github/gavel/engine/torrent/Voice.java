package io.github.gavel.engine.torrent;

import io.github.gavel.engine.disk.Slice;
import io.github.gavel.engine.overlay.Place;
import io.github.gavel.engine.reactor.Link;
import io.github.gavel.engine.wire.Block;
import io.github.gavel.engine.wire.Messages;
import java.nio.ByteBuffer;
import java.util.BitSet;
import java.util.List;

/** What we say to one peer. */
final class Voice {
    private static final ByteBuffer NO_BODY = ByteBuffer.allocate(0);

    private final Link link;
    private final Standing standing;

    Voice(Link link, Standing standing) {
        this.link = link;
        this.standing = standing;
    }

    void keepAlive() {
        say(Messages.keepAlive());
    }

    void choke() {
        say(Messages.choke());
    }

    void unchoke() {
        say(Messages.unchoke());
    }

    void interest(boolean interested) {
        say(interested ? Messages.interested() : Messages.notInterested());
    }

    /** All that we have, before anything else. */
    void bitfield(byte[] bitfield) {
        standing.news();
        say(Messages.bitfield(bitfield));
    }

    void haveAll() {
        standing.news();
        say(Messages.haveAll());
    }

    void haveNone() {
        say(Messages.haveNone());
    }

    void have(int piece) {
        standing.news();
        say(Messages.have(piece));
    }

    void have(BitSet pieces) {
        if (!pieces.isEmpty()) {
            standing.news();
            say(Messages.haves(pieces));
        }
    }

    void request(List<Block> blocks) {
        say(Messages.requests(blocks));
    }

    void cancel(Block block) {
        say(Messages.cancels(List.of(block)));
    }

    /** @param sent run when all of it is out */
    void reject(List<Block> blocks, Runnable sent) {
        standing.said();
        link.send(Messages.rejects(blocks), NO_BODY, Voice::nothing, sent);
    }

    void extended(int number, byte[] payload) {
        say(Messages.extended(number, payload));
    }

    /** @param sent run when all of it is out */
    void extended(int number, byte[] payload, Place place, Runnable sent) {
        standing.said();
        ByteBuffer message = Messages.extended(number, payload);
        if (place == Place.AHEAD) {
            link.sendAhead(message, sent);
        } else {
            link.send(message, sent);
        }
    }

    /**
     * A block from memory that others wait for.
     *
     * @param sent run when all of it is out
     */
    void lend(Block block, Slice slice, Runnable sent) {
        standing.said();
        link.send(Messages.pieceHead(block), slice.bytes(), new Return(slice), sent);
    }

    /** A copy of a block, so that nobody waits until the peer has taken it. */
    void copy(Block block, Slice slice, Runnable sent) {
        ByteBuffer copy = ByteBuffer.allocate(block.length()).put(slice.bytes()).flip();
        slice.giveBack();
        standing.said();
        link.send(Messages.pieceHead(block), copy, Voice::nothing, sent);
    }

    private void say(ByteBuffer message) {
        standing.said();
        link.send(message);
    }

    private static void nothing() {}

    private record Return(Slice slice) implements Runnable {
        @Override
        public void run() {
            slice.giveBack();
        }
    }
}
