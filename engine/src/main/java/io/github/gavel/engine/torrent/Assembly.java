package io.github.gavel.engine.torrent;

import io.github.gavel.engine.disk.Loan;
import io.github.gavel.engine.metainfo.Layout;
import io.github.gavel.engine.wire.Block;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The memory in which pieces grow. A block is written into it by one peer only, so that nobody changes what somebody
 * else sent; who sends the same at the same time is kept apart.
 */
final class Assembly {
    private final Layout layout;
    private final Share share;
    private final Map<Integer, Loan> growing = new HashMap<>();
    private final Map<Block, Writer> writers = new HashMap<>();
    private final Map<Writer, Aside> aside = new HashMap<>();
    private boolean isShort;

    /** Who writes a block as it comes. */
    interface Writer {
        /** What is still to come of its block goes nowhere. */
        void letGo();
    }

    /** A block that one peer sends while another writes it, kept apart until either is done. */
    private record Aside(Block block, ByteBuffer bytes) {}

    Assembly(Layout layout, Share share) {
        this.layout = layout;
        this.share = share;
    }

    /** False if there is no memory for it. */
    boolean begin(int piece) {
        Optional<Loan> room = share.take(layout.lengthOf(piece));
        room.ifPresent(loan -> growing.put(piece, loan));
        isShort = room.isEmpty();
        return room.isPresent();
    }

    /** Whether there was no memory for the last that was to begin. */
    boolean isShort() {
        return isShort;
    }

    /** Whether it could begin one more and have plenty left. */
    boolean isRoomy(int piece) {
        return share.isRoomy(layout.lengthOf(piece));
    }

    boolean isEmpty() {
        return growing.isEmpty();
    }

    boolean holds(int piece) {
        return growing.containsKey(piece);
    }

    Set<Integer> pieces() {
        return Set.copyOf(growing.keySet());
    }

    Loan memoryOf(int piece) {
        return Objects.requireNonNull(growing.get(piece));
    }

    /** Where a block of a piece that grows goes as it comes. */
    ByteBuffer room(Writer writer, Block block) {
        if (writers.putIfAbsent(block, writer) == null) {
            return place(block);
        }
        Aside own = new Aside(block, ByteBuffer.allocate(block.length()));
        aside.put(writer, own);
        return own.bytes();
    }

    /** All of a block came from somebody for whom there was room; whether it is where it belongs now. */
    boolean came(Writer writer, Block block) {
        Aside own = aside.remove(writer);
        if (!growing.containsKey(block.piece())) {
            return false;
        }
        if (own == null) {
            return writers.remove(block, writer);
        }
        Writer slower = writers.remove(block);
        if (slower != null) {
            slower.letGo();
        }
        place(block).put(own.bytes().flip());
        return true;
    }

    void left(Writer writer) {
        aside.remove(writer);
        writers.values().removeIf(writer::equals);
    }

    /** Lets a piece go on elsewhere: nobody writes it any more, and whoever takes it gives the memory back. */
    Loan take(int piece) {
        letGo(block -> block.piece() == piece);
        return Objects.requireNonNull(growing.remove(piece));
    }

    void giveBack(Loan loan) {
        share.giveBack(loan);
    }

    void drop(int piece) {
        if (holds(piece)) {
            giveBack(take(piece));
        }
    }

    private void letGo(Predicate<Block> which) {
        writers.entrySet().removeIf(writing -> {
            boolean isOver = which.test(writing.getKey());
            if (isOver) {
                writing.getValue().letGo();
            }
            return isOver;
        });
    }

    private ByteBuffer place(Block block) {
        return memoryOf(block.piece()).bytes().slice(block.offset(), block.length());
    }
}
