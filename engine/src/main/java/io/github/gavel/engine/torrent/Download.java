package io.github.gavel.engine.torrent;

import io.github.gavel.engine.disk.Buffers;
import io.github.gavel.engine.disk.Loan;
import io.github.gavel.engine.disk.Outcome;
import io.github.gavel.engine.disk.Saved;
import io.github.gavel.engine.disk.Store;
import io.github.gavel.engine.metainfo.Layout;
import io.github.gavel.engine.pieces.Arrival;
import io.github.gavel.engine.pieces.Blocks;
import io.github.gavel.engine.pieces.Picker;
import io.github.gavel.engine.pieces.Wish;
import io.github.gavel.engine.resume.Partial;
import io.github.gavel.engine.wire.Block;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/**
 * What we lack: whom we ask for it, and the memory in which pieces grow until they are whole, checked and on disk. A
 * block is written into that memory by one peer only, so that nobody changes what somebody else sent.
 */
final class Download {
    private static final int SECONDS_A_PIECE = 30;
    private static final int BATCH = 8;

    private final Layout layout;
    private final Blocks blocks;
    private final Picker<Peer> picker;
    private final Buffers buffers;
    private final Store store;
    private final Consumer<Saved> saved;
    private final Map<Integer, Loan> growing = new HashMap<>();
    private final Map<Integer, Partial> fetching = new HashMap<>();
    private final Map<Block, Peer> writers = new HashMap<>();
    private final Map<Peer, Aside> aside = new HashMap<>();
    private boolean isShort;
    private long wasted;

    /** A block that one peer sends while another writes it, kept apart until either is done. */
    private record Aside(Block block, ByteBuffer bytes) {}

    Download(
            Layout layout,
            BitSet missing,
            Buffers buffers,
            Store store,
            RandomGenerator random,
            Consumer<Saved> saved) {
        this.layout = layout;
        this.blocks = new Blocks(layout);
        this.picker = new Picker<>(blocks, missing, random);
        this.buffers = buffers;
        this.store = store;
        this.saved = saved;
    }

    Picker<Peer> picker() {
        return picker;
    }

    /** Bytes that came and were of no use. */
    long wasted() {
        return wasted;
    }

    /** Whether somebody could be asked for more if there were memory. */
    boolean isShort() {
        return isShort;
    }

    boolean wantsFrom(Peer peer) {
        return picker.wantsAny(peer.has());
    }

    /** Asks a peer for as much as it can send soon. */
    void ask(Peer peer) {
        int room = peer.pipeline().depth() - peer.owed().count();
        boolean isWorthIt = room >= BATCH || peer.owed().count() == 0;
        if (peer.standing().theyChoke() || !peer.standing().weWant() || room <= 0 || !isWorthIt || picker.isDone()) {
            return;
        }
        List<Block> picked = picker.pick(new Wish<>(peer, peer.has(), room, isFast(peer)), this::begin);
        peer.ask(picked);
    }

    /** Where a block goes that begins to come; empty if it is of no use. */
    Optional<ByteBuffer> roomFor(Peer peer, Block block) {
        if (!peer.owed().comes(block) || !growing.containsKey(block.piece()) || !picker.lacks(block)) {
            return Optional.empty();
        }
        if (writers.putIfAbsent(block, peer) == null) {
            return Optional.of(place(block));
        }
        Aside own = new Aside(block, ByteBuffer.allocate(block.length()));
        aside.put(peer, own);
        return Optional.of(own.bytes());
    }

    void came(Peer peer, Block block) {
        peer.pipeline().came();
        Optional<Aside> own = Optional.ofNullable(aside.remove(peer))
                .filter(bytes -> bytes.block().equals(block));
        boolean isWritten = writers.remove(block, peer);
        if ((isWritten || own.isPresent()) && picker.came(block, peer) instanceof Arrival.Wanted<Peer> wanted) {
            own.ifPresent(bytes -> overwrite(block, bytes));
            wanted.others().forEach(other -> other.excuse(block));
            if (wanted.whole()) {
                save(block.piece());
            }
        } else {
            wasted += block.length();
        }
    }

    /** A peer will not send what it owes, or not before others could. */
    void release(Peer peer, List<Block> owed) {
        picker.forget(owed, peer);
    }

    void left(Peer peer) {
        picker.forget(peer.owed().excuseAll(), peer);
        List<Block> begun = writers.entrySet().stream()
                .filter(writing -> writing.getValue() == peer)
                .map(Map.Entry::getKey)
                .toList();
        begun.forEach(writers::remove);
        picker.forget(begun, peer);
        Optional.ofNullable(aside.remove(peer)).ifPresent(own -> picker.forget(List.of(own.block()), peer));
        picker.lost(peer.has());
    }

    /** Takes blocks of a piece that an earlier run left on the disk; if there is no memory, they are fetched again. */
    void resume(Partial partial) {
        int piece = partial.piece();
        boolean isOfThis = piece < layout.pieces() && partial.blocks().length() <= blocks.count(piece);
        if (!isOfThis || !picker.wants(piece) || picker.isOpen(piece) || !begin(piece)) {
            return;
        }
        BitSet untilRead = new BitSet();
        untilRead.set(0, blocks.count(piece));
        picker.resume(piece, untilRead);
        fetching.put(piece, partial);
        Loan loan = loan(piece);
        if (!store.fetch(piece, loan, partial.blocks(), outcome -> fetched(partial, loan, outcome))) {
            fetching.remove(piece);
            growing.remove(piece);
            loan.giveBack();
            picker.again(piece);
        }
    }

    /** If it was not waited for, nobody else has the memory meanwhile. */
    private void fetched(Partial partial, Loan loan, Outcome outcome) {
        int piece = partial.piece();
        if (growing.get(piece) != loan) {
            loan.giveBack();
            return;
        }
        fetching.remove(piece);
        BitSet here = outcome instanceof Outcome.Done ? partial.blocks() : new BitSet();
        picker.again(piece);
        picker.resume(piece, here);
        if (here.cardinality() == blocks.count(piece)) {
            save(piece);
        }
    }

    /** Writes the blocks of pieces that are not whole; then says which they are. */
    void stash(Consumer<List<Partial>> then) {
        List<Partial> stashed = new ArrayList<>(fetching.values());
        letGoOfThoseBeingFetched();
        List<Partial> partials = growing.keySet().stream()
                .map(piece -> new Partial(piece, picker.blocksOf(piece)))
                .filter(partial -> !partial.blocks().isEmpty())
                .toList();
        writers.values().forEach(Peer::letGo);
        writers.clear();
        AtomicInteger waiting = new AtomicInteger(partials.size());
        if (partials.isEmpty()) {
            then.accept(stashed);
        }
        for (Partial partial : partials) {
            Loan loan = Objects.requireNonNull(growing.remove(partial.piece()));
            store.stash(partial.piece(), loan, partial.blocks(), outcome -> {
                loan.giveBack();
                if (outcome instanceof Outcome.Done) {
                    stashed.add(partial);
                }
                if (waiting.decrementAndGet() == 0) {
                    then.accept(stashed);
                }
            });
        }
    }

    /** Gives all memory back; what was not whole is lost. */
    void drop() {
        writers.values().forEach(Peer::letGo);
        writers.clear();
        letGoOfThoseBeingFetched();
        growing.values().forEach(Loan::giveBack);
        growing.clear();
    }

    /** The disk still writes into their memory, and gives it back when it has. */
    private void letGoOfThoseBeingFetched() {
        growing.keySet().removeAll(fetching.keySet());
        fetching.clear();
    }

    private boolean begin(int piece) {
        Optional<Loan> room = buffers.take(layout.lengthOf(piece));
        room.ifPresent(loan -> growing.put(piece, loan));
        isShort = room.isEmpty();
        return room.isPresent();
    }

    private boolean isFast(Peer peer) {
        return peer.received().perSecond() * SECONDS_A_PIECE >= layout.pieceLength()
                || layout.pieceLength() <= Block.USUAL * BATCH;
    }

    private ByteBuffer place(Block block) {
        return loan(block.piece()).bytes().slice(block.offset(), block.length());
    }

    private Loan loan(int piece) {
        return Objects.requireNonNull(growing.get(piece));
    }

    /** Whoever was still writing the block does not any more. */
    private void overwrite(Block block, Aside own) {
        Optional.ofNullable(writers.remove(block)).ifPresent(Peer::letGo);
        place(block).put(own.bytes().flip());
    }

    private void save(int piece) {
        Loan whole = Objects.requireNonNull(growing.remove(piece));
        boolean isTaken = store.save(piece, whole, outcome -> {
            whole.giveBack();
            saved.accept(outcome);
        });
        if (!isTaken) {
            whole.giveBack();
        }
    }
}
