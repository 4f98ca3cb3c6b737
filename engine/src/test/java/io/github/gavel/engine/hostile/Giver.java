package io.github.gavel.engine.hostile;

import io.github.gavel.engine.wire.Block;
import io.github.gavel.engine.wire.Messages;
import io.github.gavel.engine.wire.PeerMessage;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Predicate;

/** Says that it has everything and answers requests, with what belongs there or with something else. */
public final class Giver implements Script {
    private final Function<Block, byte[]> content;
    private volatile BooleanSupplier mayGive = () -> true;
    private volatile Predicate<Block> withholds = block -> false;
    private final int port;
    private final Deque<Block> asked = new ArrayDeque<>();
    private final Map<Integer, Integer> given = new HashMap<>();
    private final AtomicInteger askedInAll = new AtomicInteger();
    private final AtomicInteger givenInAll = new AtomicInteger();

    private Giver(Function<Block, byte[]> content, int port) {
        this.content = content;
        this.port = port;
    }

    /** One who has the bytes of a torrent. */
    public static Giver ofAll(byte[] bytes, int pieceLength, int port) {
        return new Giver(
                block -> {
                    byte[] some = new byte[block.length()];
                    System.arraycopy(
                            bytes,
                            Math.toIntExact((long) block.piece() * pieceLength + block.offset()),
                            some,
                            0,
                            some.length);
                    return some;
                },
                port);
    }

    /** One who has nothing but zeros. */
    public static Giver ofGarbage(int port) {
        return new Giver(block -> new byte[block.length()], port);
    }

    /** From now on it answers as long as it may. */
    public Giver when(BooleanSupplier may) {
        mayGive = may;
        return this;
    }

    /** From now on it says nothing to requests for these. */
    public Giver without(Predicate<Block> these) {
        withholds = these;
        return this;
    }

    public int asked() {
        return askedInAll.get();
    }

    public int given() {
        return givenInAll.get();
    }

    /** Pieces of which it gave so many blocks. */
    public synchronized long pieces(int blocks) {
        return given.values().stream().filter(count -> count >= blocks).count();
    }

    /** An extended handshake that says where it can be called. */
    static byte[] introduction(int port) {
        return ("d1:pi" + port + "ee").getBytes(StandardCharsets.ISO_8859_1);
    }

    @Override
    public void begins(Crook self) {
        asked.clear();
        self.greet();
        self.say(Messages.extended(0, introduction(port)));
        self.say(Messages.haveAll());
        self.say(Messages.unchoke());
    }

    @Override
    public void hears(Crook self, PeerMessage message) {
        if (message instanceof PeerMessage.Request request) {
            askedInAll.incrementAndGet();
            if (!withholds.test(request.block())) {
                asked.add(request.block());
                give(self);
            }
        } else if (message instanceof PeerMessage.Cancel cancel && asked.remove(cancel.block())) {
            self.say(Messages.rejects(List.of(cancel.block())));
        }
    }

    @Override
    public void ticks(Crook self) {
        give(self);
    }

    private synchronized void give(Crook self) {
        while (mayGive.getAsBoolean() && !asked.isEmpty()) {
            Block block = asked.remove();
            self.say(Messages.pieceHead(block));
            self.say(ByteBuffer.wrap(content.apply(block)));
            given.merge(block.piece(), 1, Integer::sum);
            givenInAll.incrementAndGet();
        }
    }
}
