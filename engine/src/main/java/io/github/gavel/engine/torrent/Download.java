package io.github.gavel.engine.torrent;

import io.github.gavel.engine.disk.Buffers;
import io.github.gavel.engine.disk.GrowingHash;
import io.github.gavel.engine.disk.Loan;
import io.github.gavel.engine.disk.Saved;
import io.github.gavel.engine.disk.Store;
import io.github.gavel.engine.metainfo.Layout;
import io.github.gavel.engine.pieces.Arrival;
import io.github.gavel.engine.pieces.Blocks;
import io.github.gavel.engine.pieces.Pace;
import io.github.gavel.engine.pieces.Picker;
import io.github.gavel.engine.pieces.Plan;
import io.github.gavel.engine.pieces.Wish;
import io.github.gavel.engine.wire.Block;
import java.nio.ByteBuffer;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/** What we lack: whom we ask for it, and its way until it is whole, checked and on disk. */
final class Download {
    private static final int SECONDS_A_PIECE = 30;
    private static final int SMALL_PIECE = Block.USUAL * 8;
    private static final int SNUBBED = 30;
    private static final int IDLE_ALONE = 10;
    private static final int GIVEN_UP_ALONE = 120;
    private static final int IDLE = 60;

    private final Layout layout;
    private final Picker<Peer> picker;
    private final Assembly assembly;
    private final Leftovers leftovers;
    private final Store store;
    private final Company company;
    private final Consumer<Saved> saved;
    private final Map<Integer, GrowingHash> growing = new HashMap<>();
    private final Suspects<Peer> suspects = new Suspects<>();
    private long wasted;

    Download(
            Layout layout,
            BitSet missing,
            Buffers buffers,
            Store store,
            RandomGenerator random,
            Company company,
            Consumer<Saved> saved) {
        Blocks blocks = new Blocks(layout);
        this.layout = layout;
        this.picker = new Picker<>(blocks, missing, random);
        this.assembly = new Assembly(layout, new Share(buffers));
        this.leftovers = new Leftovers(blocks, picker, assembly, store, this::save);
        this.store = store;
        this.company = company;
        this.saved = saved;
    }

    Picker<Peer> picker() {
        return picker;
    }

    /** Who had a part in a piece that was wrong. */
    Suspects<Peer> suspects() {
        return suspects;
    }

    Leftovers leftovers() {
        return leftovers;
    }

    /** Bytes that came and were of no use. */
    long wasted() {
        return wasted;
    }

    void waste(long bytes) {
        wasted += bytes;
    }

    /** Whether somebody could be asked for more if there were memory. */
    boolean isShort() {
        return assembly.isShort();
    }

    boolean wantsFrom(Peer peer) {
        return picker.wantsAny(peer.has().pieces());
    }

    /** Which of the pieces that are wanted come first. */
    void rank(Plan plan) {
        picker.sequential(plan.sequential());
        picker.rank(plan.high(), plan.low());
    }

    /** From now on these are wanted, and no others. */
    void follow(BitSet missing) {
        for (int piece = 0; piece < layout.pieces(); piece++) {
            if (missing.get(piece)) {
                picker.want(piece);
            } else if (picker.wants(piece)) {
                unwant(piece);
            }
        }
    }

    /** Asks a peer for as much as it can send soon. */
    void ask(Peer peer) {
        int room = peer.pipeline().room(peer.owed().count());
        if (room > 0 && peer.standing().mayAsk() && !picker.isDone()) {
            peer.ask(pick(peer, room));
        }
    }

    private List<Block> pick(Peer peer, int room) {
        Trial trial = peer.trial();
        BitSet pieces = trial.narrow(peer.has().pieces(), picker::isOpen);
        int blocks = trial.narrow(room, Math.max(1, layout.pieceLength() / Block.USUAL));
        int alone = peer.treatment().alone().orElse(Integer.MAX_VALUE);
        boolean isProven = peer.received().total() > 0;
        Wish<Peer> wish = new Wish<>(peer, pieces, blocks, paceOf(peer), alone, isProven);
        List<Block> picked = picker.pick(wish, piece -> begin(peer, piece));
        trial.asked(picked);
        return picked;
    }

    /** Where a block goes that begins to come; empty if it is of no use. */
    Optional<ByteBuffer> roomFor(Peer peer, Block block) {
        boolean isOfUse = peer.owed().isAsked(block) && picker.lacks(block, peer) && assembly.holds(block.piece());
        return isOfUse ? Optional.of(assembly.room(peer, block)) : Optional.empty();
    }

    /** All of a block came that the peer was asked for. */
    void came(Peer peer, Block block) {
        if (!picker.lacks(block, peer)) {
            assembly.left(peer);
            wasted += block.length();
            picker.missed(block, peer);
        } else if (!assembly.came(peer, block)) {
            wasted += block.length();
            picker.missed(block, peer);
        } else if (picker.came(block, peer) instanceof Arrival.Wanted<Peer> wanted) {
            for (Peer other : wanted.others()) {
                other.excuse(block);
            }
            if (wanted.whole()) {
                save(block.piece());
            } else if (picker.isAlone(block.piece())) {
                grow(block.piece());
            }
        }
    }

    private void grow(int piece) {
        growing.computeIfAbsent(piece, any -> store.growing(assembly.memoryOf(piece)))
                .reached(picker.blocksOf(piece).nextClearBit(0) * Block.USUAL);
    }

    /** How a peer works from now on: alone on so many pieces, or together with others. */
    void work(Peer peer, OptionalInt alone) {
        peer.treatment().work(alone);
        if (alone.isEmpty()) {
            picker.share(peer);
        }
        ask(peer);
    }

    /** A peer will not send a block that it owes; false if it owed none. */
    boolean rejected(Peer peer, Block block) {
        boolean isFree = peer.owed().rejected(block);
        if (isFree) {
            picker.forget(List.of(block), peer);
            peer.standing().rejected();
        }
        return isFree;
    }

    /** A peer will not send what it owes. */
    void release(Peer peer) {
        picker.forget(peer.owed().excuseAll(), peer);
    }

    void left(Peer peer) {
        release(peer);
        picker.left(peer);
        assembly.left(peer);
        if (peer.has().isCounted()) {
            picker.lost(peer.has().pieces());
        }
    }

    /** A second is over. */
    void tick() {
        picker.tick();
        picker.release(SNUBBED, IDLE);
        if (assembly.isShort()) {
            picker.idle(IDLE).ifPresent(this::giveUp);
        }
    }

    /**
     * Looks whether a peer owes something for too long: first others may be asked for it as well, then it is asked for
     * something else.
     */
    void judge(Peer peer) {
        peer.pipeline().tick(peer.received().perSecond());
        if (peer.treatment().alone().isPresent()) {
            judgeAlone(peer);
        } else if (peer.owed().count() > 0 && peer.standing().secondsSinceBlock() >= SNUBBED) {
            if (peer.pipeline().isStalled()) {
                release(peer);
            } else {
                picker.doubt(peer.owed().due(), peer);
            }
            peer.pipeline().stalled();
            peer.standing().blockDue();
        }
    }

    /** Whoever works alone may have to wait: that is not its fault, and others may be asked meanwhile. */
    private void judgeAlone(Peer peer) {
        if (peer.owed().count() > 0 && peer.standing().secondsSinceBlock() >= IDLE_ALONE) {
            picker.doubt(peer.owed().due(), peer);
        }
        if (peer.owed().count() > 0 && peer.standing().secondsSinceBlock() >= GIVEN_UP_ALONE) {
            release(peer);
            peer.standing().blockDue();
        }
    }

    /** A piece is of no use any more. */
    void unwant(int piece) {
        company.dropped(piece, picker.sources(piece));
        picker.unwant(piece);
        suspects.drop(piece);
        leftovers.letGo(piece);
        drop(piece);
    }

    /** Lets go of a piece of which nothing comes, for the sake of others. */
    private void giveUp(int piece) {
        if (assembly.holds(piece)) {
            wasted += (long) picker.blocksOf(piece).cardinality() * Block.USUAL;
            company.dropped(piece, picker.sources(piece));
            drop(piece);
            picker.again(piece);
        }
    }

    private void drop(int piece) {
        growing.remove(piece);
        assembly.drop(piece);
    }

    /** One that does not deliver is not worth memory, unless there is nothing else to ask it for. */
    private boolean begin(Peer peer, int piece) {
        boolean isWorthIt = !peer.pipeline().isStalled() || assembly.isEmpty();
        return isWorthIt && assembly.begin(piece);
    }

    private Pace paceOf(Peer peer) {
        if (peer.treatment().alone().isPresent()) {
            return Pace.ALONE;
        }
        if (peer.pipeline().isStalled()) {
            return Pace.SNUBBED;
        }
        boolean isFast = peer.received().perSecond() * SECONDS_A_PIECE >= layout.pieceLength()
                || layout.pieceLength() <= SMALL_PIECE;
        return isFast ? Pace.FAST : Pace.SLOW;
    }

    private void save(int piece) {
        Loan whole = assembly.take(piece);
        Optional<GrowingHash> begun = Optional.ofNullable(growing.remove(piece));
        begun.ifPresentOrElse(hash -> hash.whenIdle(() -> save(piece, whole, begun)), () -> save(piece, whole, begun));
    }

    private void save(int piece, Loan whole, Optional<GrowingHash> begun) {
        boolean isTaken = store.save(piece, whole, begun, suspects.isSuspect(piece), outcome -> {
            assembly.giveBack(whole);
            saved.accept(outcome);
        });
        if (!isTaken) {
            assembly.giveBack(whole);
        }
    }
}
