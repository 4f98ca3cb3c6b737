package io.github.gavel.engine.hostile;

import io.github.gavel.engine.wire.Block;
import io.github.gavel.engine.wire.Messages;
import io.github.gavel.engine.wire.PeerMessage;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Gives a few blocks that are right, so that it is relied on; then garbage for one block of each piece, and refuses the
 * others, so that it never sent all of a piece.
 */
public final class Spoiler implements Script {
    private final byte[] content;
    private final int pieceLength;
    private final int right;
    private final int port;
    private final Set<Integer> touched = new HashSet<>();
    private final AtomicInteger given = new AtomicInteger();
    private final AtomicInteger spoilt = new AtomicInteger();

    /** @param right how many blocks it gives as they should be */
    public Spoiler(byte[] content, int pieceLength, int right, int port) {
        this.content = content;
        this.pieceLength = pieceLength;
        this.right = right;
        this.port = port;
    }

    /** How many blocks of garbage it gave. */
    public int spoilt() {
        return spoilt.get();
    }

    @Override
    public void begins(Crook self) {
        touched.clear();
        self.greet();
        self.say(Messages.extended(0, Giver.introduction(port)));
        self.say(Messages.haveAll());
        self.say(Messages.unchoke());
    }

    @Override
    public void hears(Crook self, PeerMessage message) {
        if (message instanceof PeerMessage.Request request) {
            answer(self, request.block());
        }
    }

    private void answer(Crook self, Block block) {
        if (given.get() < right) {
            given.incrementAndGet();
            int from = block.piece() * pieceLength + block.offset();
            give(self, block, Arrays.copyOfRange(content, from, from + block.length()));
        } else if (touched.add(block.piece())) {
            spoilt.incrementAndGet();
            give(self, block, new byte[block.length()]);
        } else {
            self.say(Messages.rejects(List.of(block)));
        }
    }

    private static void give(Crook self, Block block, byte[] bytes) {
        self.say(Messages.pieceHead(block));
        self.say(ByteBuffer.wrap(bytes));
    }
}
