package io.github.gavel.engine.torrent;

import io.github.gavel.engine.choking.Candidate;
import io.github.gavel.engine.choking.Choking;
import io.github.gavel.engine.choking.Unchoked;
import io.github.gavel.engine.disk.Reading;
import io.github.gavel.engine.disk.Slice;
import io.github.gavel.engine.disk.Store;
import io.github.gavel.engine.disk.Trouble;
import io.github.gavel.engine.overlay.ConnectionId;
import io.github.gavel.engine.overlay.Event;
import io.github.gavel.engine.pieces.Blocks;
import io.github.gavel.engine.wire.Block;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** What others want of us: who may have it, and the blocks on their way from the disk to them. */
final class Upload {
    private static final long LEAST_UNDER_WAY = 1 << 16;
    private static final long MOST_UNDER_WAY = 1 << 20;
    private static final long NARROW = 1 << 17;
    private static final long PROVEN = 1 << 18;

    private final Blocks blocks;
    private final BitSet have;
    private final Store store;
    private final Choking choking;
    private final Company company;
    private final Consumer<Trouble> trouble;

    /** @param have the pieces that we have, which grow */
    Upload(Blocks blocks, BitSet have, Store store, int slots, Company company, Consumer<Trouble> trouble) {
        this.blocks = blocks;
        this.have = have;
        this.store = store;
        this.choking = new Choking(slots);
        this.company = company;
        this.trouble = trouble;
    }

    /** Whoever leaves lying what it asked for gives up its slot, if somebody else waits for one. */
    void unseat(Collection<Peer> peers) {
        if (company.decidesSlots()) {
            return;
        }
        long waiting = interested(peers).stream()
                .filter(candidate -> candidate.peer().standing().weChoke())
                .count();
        peers.stream()
                .filter(peer -> !peer.standing().weChoke() && peer.isStuck())
                .limit(waiting)
                .toList()
                .forEach(this::choke);
    }

    /** A round of ten seconds: who may download from us. */
    void round(Collection<Peer> peers, boolean seeding) {
        if (company.decidesSlots()) {
            company.round(peers, seeding, choking.slots());
        } else {
            give(peers, choking.decide(interested(peers), seeding));
        }
    }

    /** Slots as an overlay gives them, which it may do at any time. */
    void give(Collection<Peer> peers, Set<ConnectionId> regular, Optional<ConnectionId> optimistic) {
        if (company.decidesSlots()) {
            Set<Peer> chosen = peers.stream()
                    .filter(peer -> regular.contains(peer.connection()))
                    .collect(Collectors.toSet());
            give(peers, new Unchoked<>(chosen, optimistic.flatMap(company::peer)));
        }
    }

    private void give(Collection<Peer> peers, Unchoked<Peer> unchoked) {
        for (Peer peer : List.copyOf(peers)) {
            peer.standing().optimistic(unchoked.optimistic().equals(Optional.of(peer)));
            if (unchoked.contains(peer)) {
                peer.unchoke();
            } else {
                choke(peer);
            }
        }
    }

    void choke(Peer peer) {
        peer.choke().ifPresent(died -> company.choked(peer, died));
    }

    /** Between two rounds a slot may have become free: whoever would have it next need not wait. */
    void fill(Collection<Peer> peers, boolean seeding) {
        if (!company.decidesSlots()) {
            choking.next(interested(peers), seeding).forEach(Peer::unchoke);
        }
    }

    void asked(Peer peer, Block block) {
        if (!blocks.hold(block)) {
            peer.close("it asked for a block that there is not: " + block);
        } else if (!peer.asked().holds(block) && !takes(peer, block)) {
            peer.refuse(block);
        }
    }

    private boolean takes(Peer peer, Block block) {
        boolean mayHave = !peer.standing().weChoke() && have.get(block.piece());
        if (!mayHave || !peer.treatment().isHeld()) {
            return mayHave && peer.asked().add(block);
        }
        boolean isHeld = peer.asked().hold(block);
        if (isHeld) {
            company.tell(new Event.BlockHeld(peer.connection(), block));
        }
        return isHeld;
    }

    /** Whether what a peer asks for waits until it is released. */
    void hold(Peer peer, boolean held) {
        peer.treatment().hold(held);
        if (!held) {
            release(peer, peer.asked().held());
        }
    }

    void release(Peer peer, List<Block> blocks) {
        peer.asked().release(blocks);
        serve(peer);
    }

    /** Does not send those of these that are held. */
    void refuse(Peer peer, List<Block> blocks) {
        for (Block block : peer.asked().held(blocks)) {
            peer.asked().remove(block);
            peer.refuse(block);
        }
    }

    void cancelled(Peer peer, Block block) {
        if (peer.asked().remove(block)) {
            company.tell(new Event.BlockCancelled(peer.connection(), block));
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
    private void hand(Peer peer, Block block, Slice slice) {
        Runnable sent = company.whenSent(peer, block);
        peer.asked().remove(block);
        if (peer.sent().lately() >= PROVEN && peer.borrows(block)) {
            peer.voice().lend(block, slice, sent);
        } else {
            peer.voice().copy(block, slice, sent);
        }
    }

    /** As much as it takes in a second. */
    private static long window(Peer peer) {
        long most = peer.treatment().isNarrow() ? NARROW : MOST_UNDER_WAY;
        return Math.max(LEAST_UNDER_WAY, Math.min(most, peer.sent().lately()));
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
                standing.isOptimistic());
    }
}
