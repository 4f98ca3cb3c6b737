package io.github.gavel.engine.reactor;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.CancelledKeyException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.List;
import java.util.Optional;

/**
 * One connection. What is sent is written in order when the reactor's turn ends, many pieces in one system call, and as
 * fast as the other side takes it: a peer that does not read costs what waits for it, which the sender can see, and
 * nothing else.
 */
public final class Link {
    /** The handler is told to send more when less waits. */
    public static final long LOW_WATER = 1 << 18;

    private static final long MOST_WAITING = 4 << 20;

    private final Reactor reactor;
    private final SocketChannel channel;
    private LinkHandler handler;
    private final Outbox outbox = new Outbox();
    private final InetSocketAddress address;
    private Optional<SelectionKey> key = Optional.empty();
    private Optional<Seal> incoming = Optional.empty();
    private Optional<Seal> outgoing = Optional.empty();
    private Optional<ByteBuffer> sealed = Optional.empty();
    private long written;
    private boolean isFlushSoon;
    private boolean stood;
    private boolean isClosed;

    Link(Reactor reactor, SocketChannel channel, InetSocketAddress address, LinkHandler handler) throws IOException {
        this.reactor = reactor;
        this.channel = channel;
        this.handler = handler;
        this.address = address;
        this.stood = channel.isConnected();
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
    }

    public InetSocketAddress address() {
        return address;
    }

    public boolean isClosed() {
        return isClosed;
    }

    /** Whether the other side ever answered the call. */
    public boolean stood() {
        return stood;
    }

    /** Bytes that wait to be written. */
    public long waiting() {
        return outbox.waiting() + (sealed.isPresent() ? sealed.get().remaining() : 0);
    }

    /** Bytes that were written so far. */
    public long written() {
        return written;
    }

    public void send(ByteBuffer message) {
        send(Parcel.message(message));
    }

    /**
     * Sends a message behind everything that waits.
     *
     * @param written run when all of it has been written
     */
    public void send(ByteBuffer message, Runnable written) {
        send(Parcel.message(message, false, written));
    }

    /** Sends a message before all bodies of which nothing has been written, behind what was sent ahead before. */
    public void sendAhead(ByteBuffer message, Runnable written) {
        send(Parcel.message(message, true, written));
    }

    /**
     * Sends a message with a body in memory that belongs to the link until {@code release} is run, written or not.
     *
     * @param written run when all of it has been written
     */
    public void send(ByteBuffer head, ByteBuffer body, Runnable release, Runnable written) {
        send(Parcel.loaded(head, body, release, written));
    }

    /** Keeps the system from taking much more than this at once. */
    public void narrow(int bytes) throws IOException {
        channel.setOption(StandardSocketOptions.SO_SNDBUF, bytes);
    }

    /** Takes back messages with a body of which nothing has been written: their heads. */
    public List<ByteBuffer> dropUnbegun() {
        return outbox.dropUnbegun();
    }

    /** Releases the memory of all bodies that wait, of which it makes copies. */
    public void detach() {
        outbox.detach();
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

    /** Writes what the other side takes at once, and closes. */
    public void hangUp(String why) {
        flush();
        close(why);
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
        try {
            handler.closed(this, why);
        } catch (RuntimeException | Error fault) {
            reactor.fault(fault);
        }
    }

    void register(Selector selector) throws IOException {
        int interest = channel.isConnected() ? SelectionKey.OP_READ : SelectionKey.OP_CONNECT;
        key = Optional.of(channel.register(selector, interest, this));
    }

    void connected() {
        if (!isClosed) {
            stood = true;
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
        } catch (RuntimeException | Error fault) {
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
            long before = waiting();
            long delivered = outbox.delivered();
            boolean wroteAll = outgoing.isPresent() ? writeSealed(outgoing.get()) : writePlain();
            key.orElseThrow()
                    .interestOps(wroteAll ? SelectionKey.OP_READ : SelectionKey.OP_READ | SelectionKey.OP_WRITE);
            if (outbox.delivered() > delivered) {
                handler.delivered(this, outbox.delivered() - delivered);
            }
            if (waiting() < Math.min(before, LOW_WATER)) {
                handler.drained(this);
            }
        } catch (IOException broken) {
            close(Broken.sentence(broken));
        } catch (RuntimeException | Error fault) {
            reactor.fault(fault);
            close("a fault of ours: " + fault);
        }
    }

    private void send(Parcel parcel) {
        if (isClosed) {
            parcel.release();
            return;
        }
        outbox.add(parcel);
        flushSoon();
        if (waiting() > MOST_WAITING) {
            close("it does not read: " + waiting() + " bytes wait for it, at most " + MOST_WAITING + " do");
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
            written += outbox.writeTo(channel, reactor.gathered());
        }
        return outbox.isEmpty();
    }

    private boolean writeSealed(Seal seal) throws IOException {
        while (sealed.isPresent() || !outbox.isEmpty()) {
            ByteBuffer bytes = sealed.orElseGet(() -> seal(seal));
            written += channel.write(bytes);
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
}
