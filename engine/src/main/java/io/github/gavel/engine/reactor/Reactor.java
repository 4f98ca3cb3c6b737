package io.github.gavel.engine.reactor;

import io.github.gavel.engine.limits.Bandwidth;
import io.github.gavel.engine.limits.Mains;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * The thread that owns the sockets and everything that hangs on them. Whoever is not that thread puts what is to be
 * done into its mailbox ({@link #execute}); everything else here is called on it. Whatever one handler throws ends that
 * handler's link and nothing else.
 */
public final class Reactor implements Executor {
    private static final int READ_BUFFER = 1 << 18;
    private static final int MOST_WAITING = 10_000;
    private static final int MOST_BROUGHT = 100;
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Selector selector;
    private final Thread thread;
    private final Queue<Runnable> mailbox = new ConcurrentLinkedQueue<>();
    private final AtomicInteger waiting = new AtomicInteger();
    private final AtomicBoolean awake = new AtomicBoolean();
    private final Timers timers = new Timers();
    private final Mains mains = new Mains(Bandwidth.UNLIMITED, System.nanoTime());
    private final ArrayDeque<Link> unflushed = new ArrayDeque<>();
    private final ByteBuffer readBuffer = ByteBuffer.allocateDirect(READ_BUFFER);
    private final ByteBuffer sealBuffer = ByteBuffer.allocateDirect(READ_BUFFER);
    private final ByteBuffer[] gathered = new ByteBuffer[Outbox.BUFFERS_AT_ONCE];
    private final Consumer<Throwable> faults;
    private final Consumer<SelectionKey> ready = this::ready;
    private final Consumer<Runnable> attempt = this::attempt;
    private int doors;
    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    private volatile boolean closing;

    private Reactor(Selector selector, String name, Consumer<Throwable> faults) {
        this.selector = selector;
        this.faults = faults;
        this.thread = new Thread(this::run, name);
        thread.setDaemon(true);
    }

    /**
     * Starts the thread.
     *
     * @param faults is told what handlers and tasks threw, which is always a fault of ours
     */
    public static Reactor start(String name, Consumer<Throwable> faults) throws IOException {
        Reactor reactor = new Reactor(Selector.open(), name, faults);
        reactor.thread.start();
        return reactor;
    }

    /**
     * Puts a task into the mailbox. It is for answers to what this thread asked for, of which there are not too many.
     *
     * @throws RejectedExecutionException after the end
     */
    @Override
    public void execute(Runnable task) {
        waiting.incrementAndGet();
        mailbox.add(task);
        wake();
        if (ended.isDone() && mailbox.remove(task)) {
            throw new RejectedExecutionException("the reactor has ended");
        }
    }

    /**
     * Puts a task of somebody else's into the mailbox.
     *
     * @throws RejectedExecutionException if too many wait already, and after the end
     */
    public void submit(Runnable task) {
        if (waiting.get() >= MOST_WAITING) {
            throw new RejectedExecutionException(MOST_WAITING + " tasks wait for the reactor");
        }
        execute(task);
    }

    public void requireCurrent() {
        if (Thread.currentThread() != thread) {
            throw new IllegalStateException(
                    "called on " + Thread.currentThread().getName() + "; it belongs to " + thread.getName());
        }
    }

    /** Runs {@code task} on this thread after so long. */
    public void after(Duration delay, Runnable task) {
        requireCurrent();
        timers.add(System.nanoTime() + delay.toNanos(), task);
    }

    /** The limits of all links. */
    public Mains mains() {
        requireCurrent();
        return mains;
    }

    /** Accepts connections until the returned door is closed. */
    public Door listen(InetSocketAddress address, Consumer<SocketChannel> accepted) throws IOException {
        requireCurrent();
        ServerSocketChannel server = ServerSocketChannel.open();
        try {
            server.bind(address, 512);
            server.configureBlocking(false);
            SelectionKey key = server.register(selector, SelectionKey.OP_ACCEPT);
            Door door = new Door(server, accepted, () -> pause(key), System::nanoTime);
            key.attach(door);
            doors++;
            return door;
        } catch (IOException | RuntimeException refused) {
            server.close();
            throw new IOException("cannot listen at " + words(address) + ": " + refused.getMessage(), refused);
        }
    }

    private static String words(InetSocketAddress address) {
        String host = address.isUnresolved()
                ? address.getHostString()
                : address.getAddress().getHostAddress();
        return (host.contains(":") ? "[" + host + "]" : host) + ":" + address.getPort();
    }

    private void pause(SelectionKey door) {
        door.interestOps(0);
        after(PAUSE, () -> {
            if (door.isValid()) {
                door.interestOps(SelectionKey.OP_ACCEPT);
            }
        });
    }

    /** Takes over a channel that is connected; if it cannot, the channel is closed. */
    public Link join(SocketChannel channel, LinkHandler handler) throws IOException {
        requireCurrent();
        try {
            channel.configureBlocking(false);
            return join(channel, (InetSocketAddress) channel.getRemoteAddress(), handler);
        } catch (IOException | RuntimeException refused) {
            channel.close();
            throw refused;
        }
    }

    /** How many links there are. */
    public int links() {
        requireCurrent();
        return selector.keys().size() - doors;
    }

    /** Begins to connect; the handler hears how it ended. */
    public Link dial(InetSocketAddress address, Optional<InetSocketAddress> from, LinkHandler handler)
            throws IOException {
        SocketChannel channel = SocketChannel.open();
        try {
            if (from.isPresent()) {
                channel.bind(from.get());
            }
            channel.configureBlocking(false);
            boolean isConnected = channel.connect(address);
            Link link = join(channel, address, handler);
            if (isConnected) {
                execute(link::connected);
            }
            return link;
        } catch (IOException | RuntimeException refused) {
            channel.close();
            throw refused;
        }
    }

    private Link join(SocketChannel channel, InetSocketAddress address, LinkHandler handler) throws IOException {
        Link link = new Link(this, channel, address, handler);
        link.register(selector);
        return link;
    }

    /** Ends every link, then the thread; done when the future is. */
    public CompletableFuture<Void> end() {
        closing = true;
        wake();
        return ended;
    }

    ByteBuffer readBuffer() {
        return readBuffer.clear();
    }

    ByteBuffer sealBuffer() {
        return sealBuffer.clear();
    }

    /** For what is written at once. */
    ByteBuffer[] gathered() {
        return gathered;
    }

    void flushSoon(Link link) {
        unflushed.add(link);
    }

    private void wake() {
        if (Thread.currentThread() != thread && awake.compareAndSet(false, true)) {
            selector.wakeup();
        }
    }

    private void run() {
        try {
            while (!closing) {
                turn();
            }
        } catch (IOException | RuntimeException | Error broken) {
            fault(broken);
        } finally {
            end(selector);
        }
    }

    private void turn() throws IOException {
        long wait = mailbox.isEmpty() && unflushed.isEmpty() ? millisToNext(System.nanoTime()) : 0;
        if (wait > 0) {
            selector.select(ready, wait);
        } else {
            selector.selectNow(ready);
        }
        awake.set(false);
        emptyMailbox();
        timers.run(System.nanoTime(), attempt);
        if (!mains.isIdle()) {
            mains.resume(System.nanoTime());
        }
        for (int links = unflushed.size(); links > 0; links--) {
            flush(unflushed.remove());
        }
    }

    /** Those that wait now, and a few of those that they bring: a turn for each costs more than it does. */
    private void emptyMailbox() {
        for (int left = waiting.get() + MOST_BROUGHT; left > 0; left--) {
            Runnable task = mailbox.poll();
            if (task == null) {
                return;
            }
            waiting.decrementAndGet();
            attempt(task);
        }
    }

    private long millisToNext(long now) {
        long wait = timers.millisToNext(now);
        return mains.isIdle() ? wait : Math.min(wait, Timers.millis(mains.nanosToNext(now)));
    }

    private void ready(SelectionKey key) {
        try {
            if (key.attachment() instanceof Link link) {
                link.ready(key);
            } else if (key.attachment() instanceof Door door) {
                door.accept();
            }
        } catch (RuntimeException | Error fault) {
            fault(fault);
        }
    }

    private void flush(Link link) {
        try {
            link.flush();
        } catch (RuntimeException | Error fault) {
            fault(fault);
        }
    }

    private void attempt(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException | Error fault) {
            fault(fault);
        }
    }

    /** Whoever is told may fail too, and has nobody to tell. */
    void fault(Throwable fault) {
        try {
            faults.accept(fault);
        } catch (RuntimeException | Error ignored) {
            // The links are worth more than a word about one of them.
        }
    }

    private void end(Selector open) {
        for (SelectionKey key : open.keys()) {
            if (key.attachment() instanceof Link link) {
                attempt(() -> link.close("we stop"));
            } else if (key.attachment() instanceof Door door) {
                attempt(door::close);
            }
        }
        try {
            open.close();
        } catch (IOException broken) {
            fault(broken);
        }
        ended.complete(null);
        for (Runnable task = mailbox.poll(); task != null; task = mailbox.poll()) {
            attempt(task);
        }
    }
}
