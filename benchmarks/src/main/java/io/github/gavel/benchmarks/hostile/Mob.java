package io.github.gavel.benchmarks.hostile;

import io.github.gavel.benchmarks.peers.Sample;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Rogues on one thread, all at one peer. They wait for it to listen, and come back as their plan says. */
final class Mob implements Disturber {
    private static final int TICK = 50;
    private static final int BUFFER = 64 << 10;
    private static final String HOME = "127.0.9.";

    private final InetSocketAddress target;
    private final byte[] infoHash;
    private final Plan plan;
    private final Selector selector;
    private final Thread thread = new Thread(this::run, "mob");
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER);
    private final AtomicLong bytes = new AtomicLong();
    private final AtomicInteger met = new AtomicInteger();
    private int called;
    private volatile boolean isClosed;

    private Mob(InetSocketAddress target, byte[] infoHash, Plan plan, Selector selector) {
        this.target = target;
        this.infoHash = infoHash;
        this.plan = plan;
        this.selector = selector;
    }

    static Mob gather(InetSocketAddress target, Sample sample, Plan plan) throws IOException {
        Mob mob = new Mob(target, sample.infoHash().toBytes(), plan, Selector.open());
        mob.thread.start();
        return mob;
    }

    @Override
    public long bytes() {
        return bytes.get();
    }

    @Override
    public String deeds() {
        return met + " connections and " + bytes + " bytes at port " + target.getPort();
    }

    @Override
    public void close() throws IOException {
        isClosed = true;
        selector.wakeup();
        try {
            thread.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        selector.close();
    }

    private void run() {
        try {
            awaitListening();
            attack();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            selector.keys().forEach(key -> ((Rogue) key.attachment()).leave());
        }
    }

    private void awaitListening() throws InterruptedException {
        while (!isClosed) {
            try (Socket scout = new Socket()) {
                scout.bind(new InetSocketAddress(HOME + 1, 0));
                scout.connect(target);
                return;
            } catch (IOException notYet) {
                TimeUnit.MILLISECONDS.sleep(TICK);
            }
        }
    }

    private void attack() throws IOException {
        long nextTick = System.nanoTime();
        while (!isClosed) {
            selector.select(key -> count(rogue(key).goOn(buffer, key)), TICK);
            if (System.nanoTime() - nextTick >= 0) {
                nextTick += TimeUnit.MILLISECONDS.toNanos(TICK);
                selector.keys().forEach(key -> count(rogue(key).tick(buffer, key)));
                selector.selectNow();
                fill();
            }
        }
    }

    /** Lets all join the first time, then as many come back as may. */
    private void fill() throws IOException {
        int most = called == 0 ? plan.members() : Math.min(plan.returnsPerTick(), allowed() - called);
        int missing = plan.members() - selector.keys().size();
        for (int i = 0; i < Math.min(most, missing); i++) {
            join();
        }
    }

    private int allowed() {
        return plan.members() + plan.returns();
    }

    private void join() throws IOException {
        SocketChannel channel = SocketChannel.open();
        try {
            channel.setOption(StandardSocketOptions.SO_SNDBUF, BUFFER);
            channel.bind(new InetSocketAddress(HOME + (1 + called % plan.addresses()), 0));
            channel.configureBlocking(false);
            Rogue rogue = new Rogue(channel, infoHash, plan.act(), met::incrementAndGet);
            boolean isConnected = channel.connect(target);
            channel.register(selector, isConnected ? SelectionKey.OP_WRITE : SelectionKey.OP_CONNECT, rogue);
        } catch (IOException refused) {
            channel.close();
        }
        called++;
    }

    private void count(long moved) {
        bytes.addAndGet(moved);
    }

    private static Rogue rogue(SelectionKey key) {
        return (Rogue) key.attachment();
    }
}
