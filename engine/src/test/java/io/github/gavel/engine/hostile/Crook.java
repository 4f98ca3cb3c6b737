package io.github.gavel.engine.hostile;

import io.github.gavel.engine.metainfo.InfoHash;
import io.github.gavel.engine.wire.Block;
import io.github.gavel.engine.wire.Bounds;
import io.github.gavel.engine.wire.Handshake;
import io.github.gavel.engine.wire.MessageReader;
import io.github.gavel.engine.wire.PeerMessage;
import io.github.gavel.engine.wire.Receiver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** One of a {@link Gang}: a connection that says what its script wants, as fast as the other side takes it. */
public final class Crook implements Receiver {
    private final SocketChannel channel;
    private final InfoHash torrent;
    private final Script script;
    private final InetSocketAddress address;
    private final Deque<ByteBuffer> waiting = new ArrayDeque<>();
    private final MessageReader reader = new MessageReader(Bounds.unknown());
    private int ungreeted = Handshake.LENGTH;
    private boolean isDeaf;
    private boolean endsOutput;
    private boolean isBegun;
    private volatile boolean isOver;

    Crook(SocketChannel channel, InfoHash torrent, Script script) {
        this.channel = channel;
        this.torrent = torrent;
        this.script = script;
        try {
            this.address = (InetSocketAddress) channel.getLocalAddress();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** As the other side sees it. */
    public InetSocketAddress address() {
        return address;
    }

    /** Whether the connection is over, whoever ended it. */
    public boolean isOver() {
        return isOver;
    }

    /** A handshake as it should be. */
    public void greet() {
        say(ByteBuffer.wrap(Handshake.ours(torrent.toBytes(), Ids.any()).bytes()));
    }

    public void say(ByteBuffer bytes) {
        waiting.add(bytes.duplicate());
    }

    /** From now on it reads nothing. */
    public void deafen() {
        isDeaf = true;
    }

    /** Says nothing after what waits, and goes on reading. */
    public void endOutput() {
        endsOutput = true;
    }

    /** Leaves without a word. */
    public void leave() {
        end();
    }

    /** Leaves in a way that lets the other side's next word fail. */
    public void slamTheDoor() {
        try {
            channel.setOption(StandardSocketOptions.SO_LINGER, 0);
        } catch (IOException gone) {
            // Then it has left already.
        }
        end();
    }

    /** Does what can be done now. */
    void goOn(ByteBuffer buffer, SelectionKey key) {
        try {
            if (!isBegun && channel.finishConnect()) {
                isBegun = true;
                script.begins(this);
            }
            if (isBegun && !isDeaf && !isOver) {
                hear(buffer);
            }
            if (isBegun && !isOver) {
                write();
                int writes = waiting.isEmpty() ? 0 : SelectionKey.OP_WRITE;
                key.interestOps(writes | (isDeaf ? 0 : SelectionKey.OP_READ));
            }
        } catch (IOException hungUpOn) {
            end();
        }
    }

    void tick(ByteBuffer buffer, SelectionKey key) {
        if (isBegun && !isOver) {
            script.ticks(this);
            goOn(buffer, key);
        }
    }

    void end() {
        if (!isOver) {
            isOver = true;
            try {
                channel.close();
            } catch (IOException ignored) {
                // It is over all the same.
            }
            script.ends(this);
        }
    }

    private void hear(ByteBuffer buffer) throws IOException {
        int count = channel.read(buffer.clear());
        if (count < 0) {
            end();
            return;
        }
        buffer.flip();
        int greeting = Math.min(ungreeted, buffer.remaining());
        ungreeted -= greeting;
        buffer.position(buffer.position() + greeting);
        reader.read(buffer, this).ifPresent(violation -> {
            throw new AssertionError("they said what nobody may: " + violation);
        });
    }

    private void write() throws IOException {
        while (!waiting.isEmpty()) {
            channel.write(waiting.element());
            if (waiting.element().hasRemaining()) {
                return;
            }
            waiting.remove();
        }
        if (endsOutput) {
            endsOutput = false;
            channel.shutdownOutput();
        }
    }

    @Override
    public void received(PeerMessage message) {
        if (!isOver) {
            script.hears(this, message);
        }
    }

    @Override
    public Optional<ByteBuffer> blockBegins(Block block) {
        return Optional.empty();
    }

    @Override
    public void blockCame(Block block) {}
}
