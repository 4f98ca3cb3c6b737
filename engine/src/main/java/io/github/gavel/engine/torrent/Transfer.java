package io.github.gavel.engine.torrent;

import io.github.gavel.engine.disk.Rehashed;
import io.github.gavel.engine.disk.Saved;
import io.github.gavel.engine.disk.Store;
import io.github.gavel.engine.disk.Trouble;
import io.github.gavel.engine.manners.Doorkeeper;
import io.github.gavel.engine.metainfo.Content;
import io.github.gavel.engine.metainfo.PieceHashes;
import io.github.gavel.engine.overlay.Event;
import io.github.gavel.engine.pieces.Blocks;
import io.github.gavel.engine.pieces.Plan;
import io.github.gavel.engine.pieces.Sources;
import io.github.gavel.engine.wire.Block;
import java.nio.ByteBuffer;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;

/** The pieces of one torrent, moving: from peers to the disk until nothing is missing, and from the disk to peers. */
final class Transfer {
    private final Content content;
    private final BitSet have;
    private Plan plan;
    private final Set<Peer> peers;
    private final Doorkeeper doorkeeper;
    private final Company company;
    private final Store store;
    private final Catalogue catalogue;
    private final Seating seating;
    private final Upload upload;
    private final Download download;
    private final Consumer<Trouble> trouble;
    private final Runnable completed;
    private final Set<Integer> rehashing = new HashSet<>();
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
            Company company,
            Consumer<Trouble> trouble,
            Runnable completed) {
        this.content = content;
        this.have = (BitSet) have.clone();
        this.peers = peers;
        this.doorkeeper = around.doorkeeper();
        this.company = company;
        this.store = store;
        this.trouble = trouble;
        this.completed = completed;
        this.plan = plan;
        this.upload = new Upload(new Blocks(content.layout()), this.have, store, company, trouble);
        this.seating = new Seating(
                around.slots().claim(this::shrunk),
                around.rules().caps().slots().ofEach(),
                company);
        this.download = new Download(
                content.layout(), lacking(), around.buffers(), store, around.random(), company, this::saved);
        this.catalogue = new Catalogue(content.layout().pieces(), this.have, download, company);
        download.rank(plan);
    }

    BitSet have() {
        return have;
    }

    /** The pieces that are wanted and not here. */
    BitSet lacking() {
        BitSet lacking = plan.wanted();
        lacking.andNot(have);
        return lacking;
    }

    Seating seating() {
        return seating;
    }

    Upload upload() {
        return upload;
    }

    Download download() {
        return download;
    }

    boolean isDone() {
        return download.picker().isDone();
    }

    Catalogue catalogue() {
        return catalogue;
    }

    /** Takes over a peer who was here before anybody knew how many pieces there are. */
    void adopt(Peer peer) {
        mayFill |= catalogue.adopt(peer);
    }

    /** Whoever changes its mind often has slots looked at once for all that it says at once. */
    void interestChanged() {
        mayFill = true;
    }

    void choked(Peer peer) {
        if (!peer.speaksFast()) {
            download.release(peer);
        }
    }

    boolean asked(Peer peer, Block block) {
        return upload.asked(peer, block);
    }

    void cancelled(Peer peer, Block block) {
        upload.cancelled(peer, block);
    }

    void rejected(Peer peer, Block block) {
        if (download.rejected(peer, block)) {
            isFreed = true;
            company.tell(new Event.RequestRefused(peer.connection(), block));
        }
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
        seating.unseat(peers);
        seating.fill(peers, isDone());
        mayFill = false;
        List<Peer> here = List.copyOf(peers);
        here.forEach(download::judge);
        here.stream().filter(peer -> !comesLast(peer)).forEach(download::ask);
        here.stream().filter(Transfer::comesLast).forEach(download::ask);
        here.forEach(upload::serve);
        if (company.isHere()) {
            here.forEach(catalogue::partIfBothSeed);
        }
    }

    private static boolean comesLast(Peer peer) {
        return peer.pipeline().isStalled() || peer.standing().hasRejected();
    }

    private void fillIfOneMay() {
        if (mayFill) {
            mayFill = false;
            seating.fill(peers, isDone());
        }
    }

    void round() {
        if (!peers.isEmpty()) {
            seating.round(peers, isDone());
        }
    }

    private void shrunk() {
        if (!peers.isEmpty()) {
            seating.shrunk(peers, isDone());
        }
    }

    void drop() {
        seating.end();
        download.leftovers().drop();
    }

    /** Nobody attends to the torrent any more: everybody is as good as everybody else. */
    void unattended() {
        for (Peer peer : List.copyOf(peers)) {
            if (peer.treatment().isHeld()) {
                upload.hold(peer, false);
            }
            download.work(peer, OptionalInt.empty());
            peer.treatment().keep(false);
        }
        mayFill = true;
    }

    /** Looks whether a piece that we have is still what it was. */
    void rehash(int piece) {
        if (piece < 0 || !have.get(piece)) {
            company.tell(new Event.PieceRehashed(piece, false));
        } else if (rehashing.add(piece)) {
            boolean unused = store.rehash(piece, outcome -> rehashed(piece, outcome));
        }
    }

    private void rehashed(int piece, Rehashed outcome) {
        rehashing.remove(piece);
        if (outcome instanceof Rehashed.Done done) {
            company.tell(new Event.PieceRehashed(piece, done.right()));
            if (!done.right()) {
                have.clear(piece);
                trouble.accept(Trouble.wrong(piece));
            }
        } else if (outcome instanceof Rehashed.Failed failed) {
            trouble.accept(failed.trouble());
        }
    }

    private void saved(Saved saved) {
        if (saved instanceof Saved.Verified verified) {
            verified(verified.piece());
            verified.blocks().ifPresent(blocks -> convict(verified.piece(), blocks));
        } else if (saved instanceof Saved.Corrupt corrupt) {
            corrupt(corrupt.piece(), corrupt.blocks());
        } else if (saved instanceof Saved.Unwanted unwanted) {
            unwanted(unwanted.piece());
        } else if (saved instanceof Saved.Failed failed) {
            company.dropped(failed.piece(), download.picker().sources(failed.piece()));
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
        Sources<Peer> sources = download.picker().sources(piece);
        company.verified(piece, sources);
        have.set(piece);
        List<Peer> waiting =
                sources.bytes().keySet().stream().filter(Transfer::waited).toList();
        download.picker().have(piece);
        waiting.forEach(download::ask);
        for (Peer peer : List.copyOf(peers)) {
            if (!peer.has().pieces().get(piece)) {
                peer.voice().have(piece);
            } else if (peer.standing().weWant() && !download.wantsFrom(peer)) {
                peer.interest(false);
            }
        }
        finishIfDone();
    }

    /** Whether it may be asked for more because a piece is right in which it had a part. */
    private static boolean waited(Peer peer) {
        boolean isTrusted = peer.trial().passes();
        return !peer.isGone() && (isTrusted || peer.treatment().alone().isPresent());
    }

    private void finishIfDone() {
        if (isDone()) {
            completed.run();
            List.copyOf(peers).forEach(catalogue::partIfBothSeed);
        }
    }

    /** Something else is wanted from now on. */
    void follow(Plan plan) {
        this.plan = plan;
        boolean isCounted = download.picker().counts();
        download.follow(lacking());
        download.rank(plan);
        company.lacks(lacking());
        for (Peer peer : List.copyOf(peers)) {
            if (!isCounted) {
                download.picker().gained(peer.has().pieces());
            }
            peer.interest(download.wantsFrom(peer));
        }
        askAll();
    }

    private void corrupt(int piece, PieceHashes blocks) {
        download.waste(content.layout().lengthOf(piece));
        Sources<Peer> sources = download.picker().sources(piece);
        company.failed(piece, sources);
        Optional<Peer> source = sources.only();
        if (source.isPresent()) {
            download.picker().again(piece);
            accuse(source.get(), "piece " + piece + ", all of which it sent, has not the hash that it should");
        } else {
            download.suspects().wrong(piece, blocks, download.picker().blocksBySource(piece));
            download.picker().againFromOne(piece);
        }
    }

    /** A piece that was wrong is right now: whoever sent a block of it that is another now had spoilt it. */
    private void convict(int piece, PieceHashes blocks) {
        download.suspects()
                .right(piece, blocks)
                .forEach((peer, wrong) -> accuse(
                        peer,
                        wrong.cardinality() + " of the blocks that it sent of piece " + piece
                                + " were not what belongs there"));
    }

    private void accuse(Peer peer, String why) {
        doorkeeper.accuse(peer.callable().orElse(peer.address()));
        peer.part(why);
    }

    private void askAll() {
        for (Peer peer : List.copyOf(peers)) {
            download.ask(peer);
        }
    }
}
