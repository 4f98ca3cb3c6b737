package io.github.gavel.engine.torrent;

import io.github.gavel.engine.disk.Saved;
import io.github.gavel.engine.disk.Store;
import io.github.gavel.engine.disk.Trouble;
import io.github.gavel.engine.manners.Doorkeeper;
import io.github.gavel.engine.metainfo.Content;
import io.github.gavel.engine.pieces.Blocks;
import io.github.gavel.engine.pieces.Plan;
import io.github.gavel.engine.wire.Block;
import io.github.gavel.engine.wire.Bounds;
import java.nio.ByteBuffer;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** The pieces of one torrent, moving: from peers to the disk until nothing is missing, and from the disk to peers. */
final class Transfer {
    private static final int MOST_HAVES = 100_000;

    private final Content content;
    private final BitSet have;
    private final Set<Peer> peers;
    private final Doorkeeper doorkeeper;
    private final Upload upload;
    private final Download download;
    private final Consumer<Trouble> trouble;
    private final Runnable completed;
    private boolean mayFill;
    private boolean isFreed;

    /** @param peers who is here, which changes */
    Transfer(
            Content content,
            Store store,
            BitSet have,
            Plan plan,
            Set<Peer> peers,
            Surroundings around,
            Consumer<Trouble> trouble,
            Runnable completed) {
        this.content = content;
        this.have = (BitSet) have.clone();
        this.peers = peers;
        this.doorkeeper = around.doorkeeper();
        this.trouble = trouble;
        this.completed = completed;
        BitSet missing = plan.wanted();
        missing.andNot(have);
        this.upload = new Upload(
                new Blocks(content.layout()), this.have, store, around.rules().slots(), trouble);
        this.download = new Download(content.layout(), missing, around.buffers(), store, around.random(), this::saved);
        download.rank(plan);
    }

    BitSet have() {
        return have;
    }

    Download download() {
        return download;
    }

    boolean isDone() {
        return download.picker().isDone();
    }

    Bounds bounds() {
        return Bounds.ofPieces(content.layout().pieces());
    }

    /** What we say first to a new peer. */
    void welcome(Peer peer) {
        if (peer.speaksFast() && have.isEmpty()) {
            peer.voice().haveNone();
        } else if (peer.speaksFast() && have.cardinality() == content.layout().pieces()) {
            peer.voice().haveAll();
        } else if (!have.isEmpty()) {
            peer.voice().bitfield(Bitfields.bytes(have, content.layout().pieces()));
        }
    }

    /** Takes over a peer who was here before anybody knew how many pieces there are. */
    void adopt(Peer peer) {
        if (peer.has().isEverything()) {
            peer.has().add(everything());
        }
        BitSet said = peer.has().pieces();
        if (said.length() > content.layout().pieces()) {
            peer.part("it has piece " + (said.length() - 1) + " of "
                    + content.layout().pieces());
        } else if (have.cardinality() > MOST_HAVES) {
            peer.close("it hears of our " + have.cardinality() + " pieces when we meet again");
        } else {
            peer.bound(bounds());
            gained(peer, said);
            peer.voice().have(have);
            mayFill = true;
        }
    }

    void has(Peer peer, int piece) {
        if (piece >= content.layout().pieces()) {
            peer.part("it has piece " + piece + " of " + content.layout().pieces());
        } else if (peer.has().add(piece)) {
            peer.has().counted();
            download.picker().gained(piece);
            if (!peer.standing().weWant() && download.picker().wants(piece)) {
                peer.interest(true);
            }
            partIfBothSeed(peer);
        }
    }

    void has(Peer peer, ByteBuffer bitfield) {
        Optional<BitSet> pieces = Bitfields.read(bitfield, content.layout().pieces());
        if (pieces.isEmpty()) {
            peer.part("its bitfield of " + bitfield.remaining() + " bytes is not one of "
                    + content.layout().pieces() + " pieces");
        } else {
            gained(peer, peer.has().add(pieces.get()));
        }
    }

    void hasAll(Peer peer) {
        if (!peer.has().areAll(content.layout().pieces())) {
            gained(peer, peer.has().add(everything()));
        }
    }

    private BitSet everything() {
        BitSet all = new BitSet();
        all.set(0, content.layout().pieces());
        return all;
    }

    private void gained(Peer peer, BitSet fresh) {
        peer.has().counted();
        download.picker().gained(fresh);
        peer.interest(download.wantsFrom(peer));
        partIfBothSeed(peer);
    }

    /** Whoever changes its mind often has slots looked at once for all that it says at once. */
    void interestChanged() {
        mayFill = true;
    }

    void choked(Peer peer) {
        download.release(peer);
    }

    void asked(Peer peer, Block block) {
        upload.asked(peer, block);
    }

    void cancelled(Peer peer, Block block) {
        upload.cancelled(peer, block);
    }

    void rejected(Peer peer, Block block) {
        isFreed |= download.rejected(peer, block);
    }

    Optional<ByteBuffer> roomFor(Peer peer, Block block) {
        return download.roomFor(peer, block);
    }

    void came(Peer peer, Block block) {
        download.came(peer, block);
    }

    void cameUnasked(Block block) {
        download.waste(block.length());
    }

    void wentQuiet(Peer peer) {
        fillIfOneMay();
        if (isFreed) {
            isFreed = false;
            askAll();
        }
        download.ask(peer);
        upload.serve(peer);
    }

    void tookSome(Peer peer) {
        upload.serve(peer);
    }

    void left(Peer peer) {
        download.left(peer);
        mayFill = true;
        fillIfOneMay();
        askAll();
    }

    /** A second is over. Those that do not deliver, or refuse, are asked when all others have been. */
    void tick() {
        download.tick();
        if (peers.isEmpty()) {
            return;
        }
        upload.unseat(peers);
        upload.fill(peers, isDone());
        mayFill = false;
        List<Peer> here = List.copyOf(peers);
        here.forEach(download::judge);
        here.stream().filter(peer -> !comesLast(peer)).forEach(download::ask);
        here.stream().filter(Transfer::comesLast).forEach(download::ask);
        here.forEach(upload::serve);
    }

    private static boolean comesLast(Peer peer) {
        return peer.pipeline().isStalled() || peer.standing().hasRejected();
    }

    private void fillIfOneMay() {
        if (mayFill) {
            mayFill = false;
            upload.fill(peers, isDone());
        }
    }

    void round() {
        if (!peers.isEmpty()) {
            upload.round(peers, isDone());
        }
    }

    void drop() {
        download.leftovers().drop();
    }

    private void saved(Saved saved) {
        if (saved instanceof Saved.Verified verified) {
            verified(verified.piece());
        } else if (saved instanceof Saved.Corrupt corrupt) {
            corrupt(corrupt.piece());
        } else if (saved instanceof Saved.Unwanted unwanted) {
            unwanted(unwanted.piece());
        } else if (saved instanceof Saved.Failed failed) {
            download.picker().again(failed.piece());
            trouble.accept(failed.trouble());
        }
        if (download.isShort()) {
            askAll();
        }
    }

    /** The disk was told of a choice before us, or did not know of a later one that wants the piece again. */
    private void unwanted(int piece) {
        if (download.picker().wants(piece)) {
            download.picker().again(piece);
        } else {
            download.unwant(piece);
            finishIfDone();
        }
    }

    private void verified(int piece) {
        have.set(piece);
        List<Peer> trusted = download.picker().sources(piece).peers().stream()
                .filter(peer -> !peer.isGone() && peer.trial().passes())
                .toList();
        download.picker().have(piece);
        trusted.forEach(download::ask);
        for (Peer peer : List.copyOf(peers)) {
            if (!peer.has().pieces().get(piece)) {
                peer.voice().have(piece);
            } else if (peer.standing().weWant() && !download.wantsFrom(peer)) {
                peer.interest(false);
            }
        }
        finishIfDone();
    }

    private void finishIfDone() {
        if (isDone()) {
            completed.run();
            List.copyOf(peers).forEach(this::partIfBothSeed);
        }
    }

    /** Something else is wanted from now on. */
    void follow(Plan plan) {
        BitSet missing = plan.wanted();
        missing.andNot(have);
        boolean isCounted = download.picker().counts();
        download.follow(missing);
        download.rank(plan);
        for (Peer peer : List.copyOf(peers)) {
            if (!isCounted) {
                download.picker().gained(peer.has().pieces());
            }
            peer.interest(download.wantsFrom(peer));
        }
        askAll();
    }

    private void corrupt(int piece) {
        download.waste(content.layout().lengthOf(piece));
        Optional<Peer> source = download.picker().sources(piece).only();
        if (source.isPresent()) {
            download.picker().again(piece);
            doorkeeper.accuse(source.get().callable().orElse(source.get().address()));
            source.get().part("piece " + piece + ", all of which it sent, has not the hash that it should");
        } else {
            download.picker().againFromOne(piece);
        }
    }

    private void partIfBothSeed(Peer peer) {
        if (isDone() && peer.has().areAll(content.layout().pieces())) {
            peer.part("both of us have everything");
        }
    }

    private void askAll() {
        for (Peer peer : List.copyOf(peers)) {
            download.ask(peer);
        }
    }
}
