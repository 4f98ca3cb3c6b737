package io.github.gavel.engine.torrent;

import io.github.gavel.bencode.BString;
import io.github.gavel.engine.disk.Reading;
import io.github.gavel.engine.disk.Slice;
import io.github.gavel.engine.disk.Store;
import io.github.gavel.engine.disk.Trouble;
import io.github.gavel.engine.overlay.Event;
import io.github.gavel.engine.pieces.Blocks;
import io.github.gavel.engine.wire.Block;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** What others ask of us: the blocks on their way from the disk to them. */
final class Upload {
    private static final long LEAST_UNDER_WAY = 1 << 16;
    private static final long MOST_UNDER_WAY = 1 << 20;
    private static final long PLENTY = 1 << 19;

    private static final long NARROW_IN_OUR_QUEUE = 1 << 17;
    private static final long PROVEN = 1 << 18;

    private final Blocks blocks;
    private final BitSet have;
    private final Store store;
    private final Company company;
    private final Consumer<Trouble> trouble;

    /** @param have the pieces that we have, which grow */
    Upload(Blocks blocks, BitSet have, Store store, Company company, Consumer<Trouble> trouble) {
        this.blocks = blocks;
        this.have = have;
        this.store = store;
        this.company = company;
        this.trouble = trouble;
    }

    /** Whether the block waits now, and did not before. */
    boolean asked(Peer peer, Block block) {
        if (!blocks.hold(block)) {
            peer.close("it asked for a block that there is not: " + block);
            return false;
        }
        boolean isNew = !peer.asked().holds(block);
        boolean isTaken = isNew && takes(peer, block);
        if (isNew && !isTaken) {
            peer.refuse(List.of(block));
        }
        return isTaken;
    }

    private boolean takes(Peer peer, Block block) {
        if (peer.standing().weChoke()) {
            peer.standing().askedInVain();
        }
        boolean mayHave = !peer.standing().weChoke() && have.get(block.piece());
        if (!mayHave || !peer.treatment().isHeld()) {
            return mayHave && peer.asked().add(block);
        }
        boolean isHeld = peer.asked().hold(block);
        if (isHeld) {
            company.held(peer, block);
        }
        return isHeld;
    }

    /** Whether what a peer asks for waits until it is released. */
    void hold(Peer peer, boolean held) {
        peer.treatment().hold(held);
        if (held) {
            company.held(peer, peer.asked().holdAll());
        } else {
            peer.asked().releaseAll();
            serve(peer);
        }
    }

    void release(Peer peer, List<Block> blocks) {
        peer.asked().release(blocks);
        serve(peer);
    }

    /** Does not send those of these that are held. */
    void refuse(Peer peer, List<Block> blocks) {
        peer.refuse(peer.asked().removeHeld(blocks));
    }

    void cancelled(Peer peer, Block block) {
        if (peer.asked().remove(block)) {
            company.cancelled(peer, block);
            peer.refuse(List.of(block));
        }
    }

    /**
     * Sends what is in memory, in the order in which it was asked for, as far as is good for the peer. What is not is
     * read, and with it what comes after it; one read at a time goes on while what was read before is written.
     */
    void serve(Peer peer) {
        Optional<Block> next = peer.asked().first();
        while (next.isPresent() && !peer.isGone() && isRoomFor(next.get(), peer)) {
            next = give(peer, next.get()) ? peer.asked().first() : Optional.empty();
        }
        if (peer.asked().isSomeHeld() && peer.underWay() + peer.asked().waiting() * (long) Block.USUAL < PLENTY) {
            company.starved(peer);
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
            peer.asked().remove(block);
            peer.refuse(List.of(block));
            trouble.accept(failed.trouble());
        }
    }

    /** Tells whoever attends to the torrent what is in a block. */
    void tell(Block block) {
        boolean isTaken = blocks.hold(block)
                && have.get(block.piece())
                && store.read(block.piece(), block.offset(), block.length(), reading -> tell(block, reading));
        if (!isTaken) {
            company.tell(new Event.BlockRead(block, Optional.empty()));
        }
    }

    private void tell(Block block, Reading reading) {
        if (reading instanceof Reading.Bytes read) {
            byte[] bytes = new byte[block.length()];
            read.slice().bytes().get(bytes);
            read.slice().giveBack();
            company.tell(new Event.BlockRead(block, Optional.of(BString.of(bytes))));
        } else if (reading instanceof Reading.Failed failed) {
            company.tell(new Event.BlockRead(block, Optional.empty()));
            trouble.accept(failed.trouble());
        }
    }

    /** Only whoever was seen to take much is lent the memory that others read from too, and not here and there. */
    private void hand(Peer peer, Block block, Slice slice) {
        Runnable sent = company.whenSent(peer, block);
        peer.asked().remove(block);
        peer.handed(block);
        if (peer.sent().lately() >= PROVEN && peer.borrows(block)) {
            peer.voice().lend(block, slice, sent);
        } else {
            peer.voice().copy(block, slice, sent);
        }
    }

    private static boolean isRoomFor(Block block, Peer peer) {
        long after = peer.underWay() + block.length();
        return peer.underWay() < window(peer) && (!peer.treatment().isNarrow() || after <= NARROW_IN_OUR_QUEUE);
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
}
