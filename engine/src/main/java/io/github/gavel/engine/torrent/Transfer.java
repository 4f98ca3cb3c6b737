package io.github.gavel.engine.torrent;

import io.github.gavel.engine.disk.Saved;
import io.github.gavel.engine.disk.Store;
import io.github.gavel.engine.disk.Trouble;
import io.github.gavel.engine.metainfo.Content;
import io.github.gavel.engine.pieces.Blocks;
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
    private static final int SNUBBED = 30;

    private final Content content;
    private final BitSet have;
    private final Set<Peer> peers;
    private final Upload upload;
    private final Download download;
    private final Consumer<Trouble> trouble;
    private final Runnable completed;

    /** @param peers who is here, which changes */
    Transfer(
            Content content,
            Store store,
            BitSet have,
            BitSet wanted,
            Set<Peer> peers,
            Surroundings around,
            Consumer<Trouble> trouble,
            Runnable completed) {
        this.content = content;
        this.have = (BitSet) have.clone();
        this.peers = peers;
        this.trouble = trouble;
        this.completed = completed;
        BitSet missing = (BitSet) wanted.clone();
        missing.andNot(have);
        this.upload = new Upload(
                new Blocks(content.layout()), this.have, store, around.rules().slots(), trouble);
        this.download = new Download(content.layout(), missing, around.buffers(), store, around.random(), this::saved);
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
        if (!have.isEmpty()) {
            peer.tellHas(Bitfields.bytes(have, content.layout().pieces()));
        }
    }

    void has(Peer peer, int piece) {
        if (piece >= content.layout().pieces()) {
            peer.close("it has piece " + piece + " of " + content.layout().pieces());
        } else if (!peer.has().get(piece)) {
            peer.has().set(piece);
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
            peer.close("its bitfield of " + bitfield.remaining() + " bytes is not one of "
                    + content.layout().pieces() + " pieces");
            return;
        }
        replace(peer, pieces.get());
    }

    /** What a peer said before we knew how many pieces there are. */
    void learn(Peer peer) {
        if (peer.has().length() > content.layout().pieces()) {
            peer.close("it has piece " + (peer.has().length() - 1) + " of "
                    + content.layout().pieces());
            return;
        }
        BitSet said = (BitSet) peer.has().clone();
        peer.has().clear();
        replace(peer, said);
    }

    private void replace(Peer peer, BitSet pieces) {
        download.picker().lost(peer.has());
        peer.has().clear();
        peer.has().or(pieces);
        download.picker().gained(pieces);
        peer.interest(download.wantsFrom(peer));
        partIfBothSeed(peer);
    }

    void interestChanged(Peer peer) {
        upload.welcome(peer, peers);
    }

    void choked(Peer peer) {
        download.release(peer, peer.owed().excuseAll());
    }

    void asked(Peer peer, Block block) {
        upload.asked(peer, block);
    }

    Optional<ByteBuffer> roomFor(Peer peer, Block block) {
        return download.roomFor(peer, block);
    }

    void came(Peer peer, Block block) {
        download.came(peer, block);
    }

    void wentQuiet(Peer peer) {
        download.ask(peer);
        upload.serve(peer);
    }

    void tookSome(Peer peer) {
        upload.serve(peer);
    }

    void left(Peer peer) {
        download.left(peer);
        askAll();
    }

    /** A second is over. */
    void tick() {
        for (Peer peer : List.copyOf(peers)) {
            peer.pipeline().tick(peer.received().perSecond());
            if (peer.owed().count() > 0 && peer.standing().secondsSinceBlock() >= SNUBBED) {
                peer.pipeline().stalled();
                download.release(peer, peer.owed().excuseAll());
            }
            download.ask(peer);
            upload.serve(peer);
        }
    }

    void round() {
        upload.round(peers, isDone());
    }

    void drop() {
        download.drop();
    }

    private void saved(Saved saved) {
        if (saved instanceof Saved.Verified verified) {
            verified(verified.piece());
        } else if (saved instanceof Saved.Corrupt corrupt) {
            corrupt(corrupt.piece());
        } else if (saved instanceof Saved.Unwanted unwanted) {
            download.picker().unwant(unwanted.piece());
        } else if (saved instanceof Saved.Failed failed) {
            download.picker().again(failed.piece());
            trouble.accept(failed.trouble());
        }
        if (download.isShort()) {
            askAll();
        }
    }

    private void verified(int piece) {
        have.set(piece);
        download.picker().have(piece);
        for (Peer peer : List.copyOf(peers)) {
            if (!peer.has().get(piece)) {
                peer.tellHas(piece);
            } else if (peer.standing().weWant() && !download.wantsFrom(peer)) {
                peer.interest(false);
            }
        }
        if (isDone()) {
            completed.run();
            List.copyOf(peers).forEach(this::partIfBothSeed);
        }
    }

    private void corrupt(int piece) {
        List<Peer> sources = download.picker().contributors(piece);
        download.picker().again(piece);
        if (sources.size() == 1) {
            sources.get(0).close("piece " + piece + ", all of which it sent, has not the hash that it should");
        }
    }

    private void partIfBothSeed(Peer peer) {
        if (isDone() && peer.has().cardinality() == content.layout().pieces()) {
            peer.close("both of us have everything");
        }
    }

    private void askAll() {
        for (Peer peer : List.copyOf(peers)) {
            download.ask(peer);
        }
    }
}
