package io.github.gavel.engine.reactor;

import io.github.gavel.engine.limits.Allowance;
import io.github.gavel.engine.limits.Branch;
import io.github.gavel.engine.limits.RateClass;
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
 * nothing else. What our limits do not allow is neither read nor written until they do.
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
    private final Allowance down;
    private final Allowance up;
    private Optional<SelectionKey> key = Optional.empty();
    private Optional<Seal> incoming = Optional.empty();
    private Optional<Seal> outgoing = Optional.empty();
    private Optional<ByteBuffer> sealed = Optional.empty();
    private long written;
    private boolean isFlushSoon;
    private boolean isFull;
    private boolean stood;
    private boolean isClosed;

    Link(Reactor reactor, SocketChannel channel, InetSocketAddress address, LinkHandler handler) throws IOException {
        this.reactor = reactor;
        this.channel = channel;
        this.handler = handler;
        this.address = address;
        this.down = reactor.mains().download(this::resumeReading);
        this.up = reactor.mains().upload(this::flush);
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

    /** From now on the limits of a torrent and of a class of its peers are this one's too. */
    public void belongTo(Branch branch, RateClass some) {
        branch.take(down, up, some);
    }

    /** Whether it may have to wait before it writes, because of a limit of ours. */
    public boolean isLimited() {
        return up.isLimited();
    }

    /** Whether something waits to be written because of a limit of ours. */
    public boolean isHeldBack() {
        return up.isWaiting();
    }

    /** Whether something came that we do not read because of a limit of ours. */
    public boolean isUnread() {
        return down.isWaiting();
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
        send(Parcel.said(message, written));
    }

    /** Sends a message before all bodies of which nothing has been written, behind what was sent so or said before. */
    public void sendAhead(ByteBuffer message, Runnable written) {
        Parcel parcel = Parcel.said(message, written);
        if (!isClosed) {
            outbox.addAhead(parcel);
            added();
        }
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
        down.end();
        up.end();
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
            listen();
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
            write();
            listen();
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
        } else {
            outbox.add(parcel);
            added();
        }
    }

    private void added() {
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

    private void resumeReading() {
        try {
            read();
            if (!isClosed) {
                listen();
            }
        } catch (IOException broken) {
            close(Broken.sentence(broken));
        } catch (RuntimeException | Error fault) {
            reactor.fault(fault);
            close("a fault of ours: " + fault);
        }
    }

    /** Hears of what comes, unless that has to wait, and of room for what waits for the other side. */
    private void listen() {
        key.orElseThrow()
                .interestOps((down.isWaiting() ? 0 : SelectionKey.OP_READ) | (isFull ? SelectionKey.OP_WRITE : 0));
    }

    private void read() throws IOException {
        ByteBuffer bytes = reactor.readBuffer();
        boolean isLimited = down.isLimited();
        if (isLimited) {
            bytes.limit((int) down.draw(bytes.capacity(), System.nanoTime()));
        }
        if (!bytes.hasRemaining()) {
            listen();
            return;
        }
        int count;
        try {
            count = channel.read(bytes);
        } finally {
            down.giveBack(isLimited ? bytes.remaining() : 0);
        }
        if (count < 0) {
            close("it closed the connection");
            return;
        }
        bytes.flip();
        incoming.ifPresent(seal -> seal.apply(bytes));
        handler.received(this, bytes);
    }

    /** Writes what may be written at once; whatever is left then waits for the other side or for our limits. */
    private void write() throws IOException {
        long waiting = waiting();
        if (waiting > 0 && up.isLimited()) {
            long most = up.draw(waiting, System.nanoTime());
            long before = written;
            try {
                write(most);
            } finally {
                up.giveBack(most - (written - before));
            }
        } else {
            write(waiting);
        }
        isFull = waiting() > 0 && !up.isWaiting();
    }

    private void write(long most) throws IOException {
        if (most > 0 && outgoing.isPresent()) {
            writeSealed(outgoing.get(), most);
        } else if (most > 0) {
            written += outbox.writeTo(channel, reactor.gathered(), most);
        }
    }

    private void writeSealed(Seal seal, long most) throws IOException {
        long left = most;
        while (left > 0) {
            ByteBuffer bytes = sealed.isPresent() ? sealed.get() : seal(seal, left);
            int end = bytes.limit();
            bytes.limit((int) Math.min(end, bytes.position() + left));
            int count = channel.write(bytes);
            boolean isTaken = !bytes.hasRemaining();
            bytes.limit(end);
            written += count;
            left -= count;
            if (bytes.hasRemaining()) {
                sealed = Optional.of(sealed.isPresent() ? bytes : copy(bytes));
            } else {
                sealed = Optional.empty();
                outbox.movedIsOut();
            }
            if (!isTaken) {
                return;
            }
        }
    }

    private ByteBuffer seal(Seal seal, long most) {
        ByteBuffer bytes = reactor.sealBuffer();
        bytes.limit((int) Math.min(bytes.capacity(), most));
        outbox.moveTo(bytes);
        bytes.flip();
        seal.apply(bytes);
        return bytes;
    }

    private static ByteBuffer copy(ByteBuffer bytes) {
        return ByteBuffer.allocate(bytes.remaining()).put(bytes).flip();
    }
}
