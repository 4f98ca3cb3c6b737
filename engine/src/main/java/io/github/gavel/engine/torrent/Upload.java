package io.github.gavel.engine.torrent;

import io.github.gavel.engine.choking.Candidate;
import io.github.gavel.engine.choking.Choking;
import io.github.gavel.engine.choking.Unchoked;
import io.github.gavel.engine.disk.Reading;
import io.github.gavel.engine.disk.Slice;
import io.github.gavel.engine.disk.Store;
import io.github.gavel.engine.disk.Trouble;
import io.github.gavel.engine.pieces.Blocks;
import io.github.gavel.engine.wire.Block;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** What others want of us: who may have it, and the blocks on their way from the disk to them. */
final class Upload {
    private static final long LEAST_UNDER_WAY = 1 << 16;
    private static final long MOST_UNDER_WAY = 1 << 20;
    private static final long PROVEN = 1 << 18;

    private final Blocks blocks;
    private final BitSet have;
    private final Store store;
    private final Slots.Claim claim;
    private final int slots;
    private final Consumer<Trouble> trouble;

    /** @param have the pieces that we have, which grow */
    Upload(Blocks blocks, BitSet have, Store store, Slots.Claim claim, int slots, Consumer<Trouble> trouble) {
        this.blocks = blocks;
        this.have = have;
        this.store = store;
        this.claim = claim;
        this.slots = slots;
        this.trouble = trouble;
    }

    /** Whoever leaves lying what it asked for gives up its slot, if somebody else waits for one. */
    void unseat(Collection<Peer> peers) {
        long waiting = interested(peers).stream()
                .filter(candidate -> candidate.peer().standing().weChoke())
                .count();
        peers.stream()
                .filter(peer -> !peer.standing().weChoke() && peer.isStuck())
                .limit(waiting)
                .toList()
                .forEach(Peer::choke);
    }

    /** A round of ten seconds: who may download from us. */
    void round(Collection<Peer> peers, boolean seeding) {
        List<Candidate<Peer>> interested = interested(peers);
        Unchoked<Peer> unchoked = choking(interested).decide(interested, seeding);
        for (Peer peer : List.copyOf(peers)) {
            peer.standing().optimistic(unchoked.optimistic().equals(Optional.of(peer)));
            if (unchoked.contains(peer)) {
                peer.unchoke();
            } else {
                peer.choke();
            }
        }
    }

    /** Between two rounds a slot may have become free: whoever would have it next need not wait. */
    void fill(Collection<Peer> peers, boolean seeding) {
        List<Candidate<Peer>> interested = interested(peers);
        List<Peer> next = choking(interested).next(interested, seeding);
        if (!next.isEmpty()) {
            peers.stream().filter(peer -> !peer.standing().theyWant()).toList().forEach(Peer::choke);
        }
        next.forEach(Peer::unchoke);
    }

    /** Lets go of its slots. */
    void end() {
        claim.end();
    }

    private Choking choking(List<Candidate<Peer>> interested) {
        int wanted = Math.min(interested.size(), slots + 1);
        int granted = claim.want(wanted);
        return granted == wanted ? new Choking(slots, 1) : Choking.within(granted);
    }

    void asked(Peer peer, Block block) {
        if (!blocks.hold(block)) {
            peer.close("it asked for a block that there is not: " + block);
        } else if (!peer.asked().holds(block) && !takes(peer, block)) {
            peer.refuse(block);
        }
    }

    private boolean takes(Peer peer, Block block) {
        return !peer.standing().weChoke()
                && have.get(block.piece())
                && peer.asked().add(block);
    }

    void cancelled(Peer peer, Block block) {
        if (peer.asked().remove(block)) {
            peer.refuse(block);
        }
    }

    /**
     * Sends what is in memory, in the order in which it was asked for, as far as is good for the peer. What is not is
     * read, and with it what comes after it; one read at a time goes on while what was read before is written.
     */
    void serve(Peer peer) {
        Optional<Block> next = peer.asked().first();
        while (next.isPresent() && !peer.isGone() && peer.underWay() < window(peer)) {
            next = give(peer, next.get()) ? peer.asked().first() : Optional.empty();
        }
    }

    /** Whether the block was in memory. If the disk has too much to do, the peer waits until it has less. */
    private boolean give(Peer peer, Block block) {
        Optional<Slice> known = store.peek(block.piece(), block.offset(), block.length());
        if (known.isPresent()) {
            hand(peer, block, known.get());
        } else if (!peer.asked().isReading()) {
            boolean isTaken =
                    store.read(block.piece(), block.offset(), block.length(), reading -> wasRead(peer, block, reading));
            peer.asked().reading(isTaken);
        }
        return known.isPresent();
    }

    private void wasRead(Peer peer, Block block, Reading reading) {
        peer.asked().reading(false);
        if (reading instanceof Reading.Bytes bytes) {
            if (!peer.isGone() && peer.asked().first().filter(block::equals).isPresent()) {
                hand(peer, block, bytes.slice());
            } else {
                bytes.slice().giveBack();
            }
            serve(peer);
        } else if (reading instanceof Reading.Failed failed) {
            cancelled(peer, block);
            trouble.accept(failed.trouble());
        }
    }

    /** Only whoever was seen to take much is lent the memory that others read from too, and not here and there. */
    private static void hand(Peer peer, Block block, Slice slice) {
        peer.asked().remove(block);
        if (peer.sent().lately() >= PROVEN && peer.borrows(block)) {
            peer.voice().lend(block, slice);
        } else {
            peer.voice().copy(block, slice);
        }
    }

    /**
     * As much as it takes in a second; half of that under a limit of ours, where what is said next waits behind it, and
     * at least a block.
     */
    private static long window(Peer peer) {
        if (peer.isLimited()) {
            return Math.max(1, Math.min(MOST_UNDER_WAY, peer.sent().lately() / 2));
        }
        return Math.max(LEAST_UNDER_WAY, Math.min(MOST_UNDER_WAY, peer.sent().lately()));
    }

    /** Who wants something; without a slot nobody who has not yet taken what was sent to it before. */
    private static List<Candidate<Peer>> interested(Collection<Peer> peers) {
        return peers.stream()
                .filter(peer -> peer.standing().theyWant() && !(peer.standing().weChoke() && peer.isStuck()))
                .map(Upload::candidate)
                .toList();
    }

    private static Candidate<Peer> candidate(Peer peer) {
        Standing standing = peer.standing();
        return new Candidate<>(
                peer,
                peer.received().perSecond(),
                peer.sent().perSecond(),
                standing.weChoke() ? -1L - standing.secondsInSlot() : standing.secondsInSlot(),
                standing.secondsInLine(),
                standing.isOptimistic());
    }
}
