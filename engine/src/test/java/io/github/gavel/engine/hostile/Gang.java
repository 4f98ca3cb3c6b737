package io.github.gavel.engine.hostile;

import io.github.gavel.engine.metainfo.InfoHash;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;

/** Any number of hostile peers on one thread. What one of them throws is thrown when the gang is closed. */
public final class Gang implements AutoCloseable {
    private static final int TICK = 50;

    private final InfoHash torrent;
    private final Selector selector;
    private final Thread thread = new Thread(this::run, "gang");
    private final Queue<Runnable> joining = new ConcurrentLinkedQueue<>();
    private final List<Throwable> faults = new CopyOnWriteArrayList<>();
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(1 << 16);
    private volatile boolean isOver;

    public Gang(InfoHash torrent) {
        this.torrent = torrent;
        try {
            this.selector = Selector.open();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        thread.start();
    }

    /** One more, who calls from an address of this computer such as 127.0.0.7. */
    public Crook join(InetSocketAddress engine, String from, Script script) {
        try {
            SocketChannel channel = SocketChannel.open();
            channel.bind(new InetSocketAddress(InetAddress.getByName(from), 0));
            channel.configureBlocking(false);
            Crook crook = new Crook(channel, torrent, script);
            boolean unused = channel.connect(engine);
            joining.add(() -> register(channel, SelectionKey.OP_CONNECT, crook));
            selector.wakeup();
            return crook;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** One more, who has called us. */
    public Crook take(SocketChannel caller, Script script) {
        try {
            caller.configureBlocking(false);
            Crook crook = new Crook(caller, torrent, script);
            joining.add(() -> register(caller, SelectionKey.OP_WRITE, crook));
            selector.wakeup();
            return crook;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void register(SocketChannel channel, int interest, Crook crook) {
        try {
            channel.register(selector, interest, crook);
        } catch (IOException gone) {
            crook.end();
        }
    }

    private void run() {
        long nextTick = System.nanoTime();
        while (!isOver) {
            try {
                selector.select(key -> go(key, false), TICK);
                for (Runnable next = joining.poll(); next != null; next = joining.poll()) {
                    next.run();
                }
                if (System.nanoTime() - nextTick >= 0) {
                    nextTick = System.nanoTime() + TICK * 1_000_000L;
                    List.copyOf(selector.keys()).forEach(key -> go(key, true));
                }
            } catch (IOException | RuntimeException | AssertionError fault) {
                faults.add(fault);
            }
        }
        selector.keys().forEach(key -> ((Crook) key.attachment()).end());
    }

    private void go(SelectionKey key, boolean isTick) {
        Crook crook = (Crook) key.attachment();
        try {
            if (crook.isOver() || !key.isValid()) {
                key.cancel();
            } else if (isTick) {
                crook.tick(buffer, key);
            } else {
                crook.goOn(buffer, key);
            }
        } catch (RuntimeException | AssertionError fault) {
            faults.add(fault);
            crook.end();
        }
    }

    boolean isOver() {
        return isOver;
    }

    @Override
    public void close() {
        isOver = true;
        selector.wakeup();
        try {
            thread.join();
            selector.close();
        } catch (InterruptedException | IOException failure) {
            throw new IllegalStateException(failure);
        }
        faults.forEach(fault -> {
            throw new AssertionError("one of the gang failed", fault);
        });
    }
}
