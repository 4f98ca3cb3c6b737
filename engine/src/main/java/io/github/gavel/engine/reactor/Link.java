package io.github.gavel.engine.reactor;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.CancelledKeyException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.Optional;

/**
 * One connection. What is sent is written in order when the reactor's turn ends, many pieces in one system call, and as
 * fast as the other side takes it: a peer that does not read costs what waits for it, which the sender can see, and
 * nothing else.
 */
public final class Link {
    /** The handler is told to send more when less waits. */
    public static final long LOW_WATER = 1 << 18;

    private final Reactor reactor;
    private final SocketChannel channel;
    private LinkHandler handler;
    private final Outbox outbox = new Outbox();
    private final InetSocketAddress address;
    private Optional<SelectionKey> key = Optional.empty();
    private Optional<Seal> incoming = Optional.empty();
    private Optional<Seal> outgoing = Optional.empty();
    private Optional<ByteBuffer> sealed = Optional.empty();
    private boolean isFlushSoon;
    private boolean isClosed;

    Link(Reactor reactor, SocketChannel channel, InetSocketAddress address, LinkHandler handler) throws IOException {
        this.reactor = reactor;
        this.channel = channel;
        this.handler = handler;
        this.address = address;
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
    }

    public InetSocketAddress address() {
        return address;
    }

    public boolean isClosed() {
        return isClosed;
    }

    /** Bytes that wait to be written. */
    public long waiting() {
        return outbox.waiting();
    }

    public void send(ByteBuffer bytes) {
        send(bytes, Link::nothing);
    }

    /** Sends the bytes, which belong to the link until {@code done} is run, written or not. */
    public void send(ByteBuffer bytes, Runnable done) {
        if (isClosed) {
            done.run();
            return;
        }
        outbox.add(new Parcel(bytes, done));
        flushSoon();
    }

    /** What comes and is sent from here on is sealed; what waits to be written is not. */
    public void seal(Seal in, Seal out) {
        if (!outbox.isEmpty()) {
            sealed = Optional.of(outbox.takeAll());
        }
        incoming = Optional.of(in);
        outgoing = Optional.of(out);
    }

    /** Lets another handler hear what happens from now on. */
    public void handOver(LinkHandler next) {
        handler = next;
    }

    public void close(String why) {
        if (isClosed) {
            return;
        }
        isClosed = true;
        key.ifPresent(SelectionKey::cancel);
        try {
            channel.close();
        } catch (IOException ignored) {
            // Nothing is left to be done about a socket that does not close.
        }
        outbox.drop();
        handler.closed(this, why);
    }

    void register(Selector selector) throws IOException {
        int interest = channel.isConnected() ? SelectionKey.OP_READ : SelectionKey.OP_CONNECT;
        key = Optional.of(channel.register(selector, interest, this));
    }

    void connected() {
        if (!isClosed) {
            key.orElseThrow().interestOps(SelectionKey.OP_READ);
            handler.connected(this);
            flushSoon();
        }
    }

    void ready(SelectionKey ready) {
        try {
            if (ready.isConnectable() && channel.finishConnect()) {
                connected();
            }
            if (!isClosed && ready.isReadable()) {
                read();
            }
            if (!isClosed && ready.isWritable()) {
                flush();
            }
        } catch (IOException broken) {
            close(Broken.sentence(broken));
        } catch (CancelledKeyException gone) {
            close("closed");
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError fault) {
            reactor.fault(fault);
            close("a fault of ours: " + fault);
        }
    }

    void flush() {
        isFlushSoon = false;
        if (isClosed || !channel.isConnected()) {
            return;
        }
        try {
            long before = outbox.waiting();
            boolean wroteAll = outgoing.isPresent() ? writeSealed(outgoing.get()) : writePlain();
            key.orElseThrow()
                    .interestOps(wroteAll ? SelectionKey.OP_READ : SelectionKey.OP_READ | SelectionKey.OP_WRITE);
            if (outbox.waiting() < Math.min(before, LOW_WATER)) {
                handler.drained(this);
            }
        } catch (IOException broken) {
            close(Broken.sentence(broken));
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError fault) {
            reactor.fault(fault);
            close("a fault of ours: " + fault);
        }
    }

    private void flushSoon() {
        if (!isFlushSoon) {
            isFlushSoon = true;
            reactor.flushSoon(this);
        }
    }

    private void read() throws IOException {
        ByteBuffer bytes = reactor.readBuffer();
        int count = channel.read(bytes);
        if (count < 0) {
            close("it closed the connection");
            return;
        }
        bytes.flip();
        incoming.ifPresent(seal -> seal.apply(bytes));
        handler.received(this, bytes);
    }

    private boolean writePlain() throws IOException {
        if (!outbox.isEmpty()) {
            outbox.writeTo(channel, reactor.gathered());
        }
        return outbox.isEmpty();
    }

    private boolean writeSealed(Seal seal) throws IOException {
        while (sealed.isPresent() || !outbox.isEmpty()) {
            ByteBuffer bytes = sealed.orElseGet(() -> seal(seal));
            channel.write(bytes);
            if (bytes.hasRemaining()) {
                sealed = Optional.of(sealed.isPresent() ? bytes : copy(bytes));
                return false;
            }
            sealed = Optional.empty();
        }
        return true;
    }

    private ByteBuffer seal(Seal seal) {
        ByteBuffer bytes = reactor.sealBuffer();
        outbox.moveTo(bytes);
        bytes.flip();
        seal.apply(bytes);
        return bytes;
    }

    private static ByteBuffer copy(ByteBuffer bytes) {
        return ByteBuffer.allocate(bytes.remaining()).put(bytes).flip();
    }

    private static void nothing() {}
}
