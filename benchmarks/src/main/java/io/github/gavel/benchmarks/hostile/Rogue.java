package io.github.gavel.benchmarks.hostile;

import io.github.gavel.engine.wire.Block;
import io.github.gavel.engine.wire.Bounds;
import io.github.gavel.engine.wire.Handshake;
import io.github.gavel.engine.wire.MessageReader;
import io.github.gavel.engine.wire.PeerMessage;
import io.github.gavel.engine.wire.Receiver;
import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/** One connection of a {@link Mob}, which says what its act wants as fast as the other side takes it. */
final class Rogue implements Receiver {
    private static final int ID = 20;
    private static final int AT_ONCE = 64 << 10;

    private final SocketChannel channel;
    private final byte[] infoHash;
    private final Act act;
    private final Runnable meeting;
    private final Deque<ByteBuffer> waiting = new ArrayDeque<>();
    private final MessageReader reader = new MessageReader(Bounds.unknown());
    private int ungreeted = Handshake.LENGTH;
    private int ticks;
    private boolean endsOutput;
    private boolean isBegun;
    private boolean isOver;

    /** @param meeting done once it is connected */
    Rogue(SocketChannel channel, byte[] infoHash, Act act, Runnable meeting) {
        this.channel = channel;
        this.infoHash = infoHash;
        this.act = act;
        this.meeting = meeting;
    }

    /** A handshake as it should be. */
    void greet() {
        say(ByteBuffer.wrap(greeting()));
    }

    /** That handshake, of somebody new each time. */
    byte[] greeting() {
        byte[] id = new byte[ID];
        ThreadLocalRandom.current().nextBytes(id);
        return Handshake.ours(infoHash, id).bytes();
    }

    void say(ByteBuffer bytes) {
        waiting.add(bytes.duplicate());
    }

    /** Whether it has said everything. */
    boolean isSilent() {
        return waiting.isEmpty();
    }

    /** Twentieths of a second since it was connected. */
    int age() {
        return ticks;
    }

    /** Says nothing after what waits, and goes on reading. */
    void endOutput() {
        endsOutput = true;
    }

    /** Whether the connection is over, whoever ended it. */
    boolean isOver() {
        return isOver;
    }

    void leave() {
        isOver = true;
        try {
            channel.close();
        } catch (IOException gone) {
            // It is over all the same.
        }
    }

    /** Leaves in a way that lets the other side's next word fail. */
    void slamTheDoor() {
        try {
            channel.setOption(StandardSocketOptions.SO_LINGER, 0);
        } catch (IOException gone) {
            // Then it has left already.
        }
        leave();
    }

    /** Does what can be done now, and tells how many bytes went either way. */
    long goOn(ByteBuffer buffer, SelectionKey key) {
        long moved = 0;
        try {
            if (!isBegun && channel.finishConnect()) {
                isBegun = true;
                meeting.run();
                act.begins(this);
            }
            if (isBegun && !isOver) {
                moved += hear(buffer);
            }
            if (isBegun && !isOver) {
                moved += write();
                key.interestOps(SelectionKey.OP_READ | (waiting.isEmpty() ? 0 : SelectionKey.OP_WRITE));
            }
        } catch (IOException hungUpOn) {
            leave();
        }
        return moved;
    }

    long tick(ByteBuffer buffer, SelectionKey key) {
        if (!isBegun || isOver) {
            return 0;
        }
        ticks++;
        act.ticks(this);
        return goOn(buffer, key);
    }

    private int hear(ByteBuffer buffer) throws IOException {
        int count = channel.read(buffer.clear());
        if (count < 0) {
            leave();
            return 0;
        }
        buffer.flip();
        int greeting = Math.min(ungreeted, count);
        ungreeted -= greeting;
        buffer.position(greeting);
        if (reader.read(buffer, this).isPresent()) {
            leave();
        }
        return count;
    }

    private long write() throws IOException {
        long written = 0;
        while (!waiting.isEmpty()) {
            ByteBuffer next = waiting.element();
            int some = Math.min(next.remaining(), AT_ONCE);
            int count = channel.write(next.slice(next.position(), some));
            next.position(next.position() + count);
            written += count;
            if (count < some) {
                return written;
            }
            if (!next.hasRemaining()) {
                waiting.remove();
            }
        }
        if (endsOutput) {
            endsOutput = false;
            channel.shutdownOutput();
        }
        return written;
    }

    @Override
    public void received(PeerMessage message) {
        if (!isOver) {
            act.hears(this, message);
        }
    }

    @Override
    public Optional<ByteBuffer> blockBegins(Block block) {
        return Optional.empty();
    }

    @Override
    public void blockCame(Block block) {}
}
