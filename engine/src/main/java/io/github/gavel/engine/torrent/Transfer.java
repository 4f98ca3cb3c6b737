package io.github.gavel.engine.torrent;

import io.github.gavel.engine.disk.Rehashed;
import io.github.gavel.engine.disk.Saved;
import io.github.gavel.engine.disk.Store;
import io.github.gavel.engine.disk.Trouble;
import io.github.gavel.engine.manners.Doorkeeper;
import io.github.gavel.engine.metainfo.Content;
import io.github.gavel.engine.overlay.Event;
import io.github.gavel.engine.pieces.Blocks;
import io.github.gavel.engine.pieces.Plan;
import io.github.gavel.engine.pieces.Sources;
import io.github.gavel.engine.wire.Block;
import io.github.gavel.engine.wire.Bounds;
import java.nio.ByteBuffer;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;

/** The pieces of one torrent, moving: from peers to the disk until nothing is missing, and from the disk to peers. */
final class Transfer {
    private static final int MOST_HAVES = 100_000;

    /** For so many seconds whoever attends may say that a peer is to be kept. */
    private static final int CONSIDERED = 5;

    private final Content content;
    private final BitSet have;
    private final Set<Peer> peers;
    private final Doorkeeper doorkeeper;
    private final Company company;
    private final Store store;
    private final Seating seating;
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
        BitSet missing = plan.wanted();
        missing.andNot(have);
        this.upload = new Upload(new Blocks(content.layout()), this.have, store, company, trouble);
        this.seating = new Seating(
                around.slots().claim(this::round), around.rules().caps().slots().ofEach(), company);
        this.download = new Download(content.layout(), missing, around.buffers(), store, around.random(), this::saved);
        download.rank(plan);
    }

    BitSet have() {
        return have;
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
            company.gained(peer, piece);
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
        company.gained(peer, fresh);
        download.picker().gained(fresh);
        peer.interest(download.wantsFrom(peer));
        partIfBothSeed(peer);
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
        seating.unseat(peers);
        seating.fill(peers, isDone());
        mayFill = false;
        List<Peer> here = List.copyOf(peers);
        here.forEach(download::judge);
        here.stream().filter(peer -> !comesLast(peer)).forEach(download::ask);
        here.stream().filter(Transfer::comesLast).forEach(download::ask);
        here.forEach(upload::serve);
        if (company.isHere()) {
            here.forEach(this::partIfBothSeed);
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

    void drop() {
        seating.end();
        download.leftovers().drop();
    }

    /** Nobody attends to the torrent any more: everybody is as good as everybody else. */
    void unattended() {
        for (Peer peer : List.copyOf(peers)) {
            if (peer.treatment().isHeld()) {
                upload.refuse(peer, peer.asked().held());
                peer.treatment().hold(false);
            }
            download.work(peer, OptionalInt.empty());
            peer.treatment().keep(false);
        }
        mayFill = true;
    }

    /** Looks whether a piece that we have is still what it was. */
    void rehash(int piece) {
        if (piece >= 0 && have.get(piece)) {
            boolean unused = store.rehash(piece, outcome -> rehashed(piece, outcome));
        }
    }

    private void rehashed(int piece, Rehashed outcome) {
        if (outcome instanceof Rehashed.Done done) {
            company.tell(new Event.PieceRehashed(piece, done.right()));
            if (!done.right()) {
                trouble.accept(Trouble.wrong(piece));
            }
        } else if (outcome instanceof Rehashed.Failed failed) {
            trouble.accept(failed.trouble());
        }
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
        Sources<Peer> sources = download.picker().sources(piece);
        company.verified(piece, sources);
        have.set(piece);
        download.picker().have(piece);
        for (Peer peer : List.copyOf(peers)) {
            if (!peer.has().pieces().get(piece)) {
                peer.voice().have(piece);
            } else if (peer.standing().weWant() && !download.wantsFrom(peer)) {
                peer.interest(false);
            }
        }
        finishIfDone();
        askOn(sources);
    }

    /** Whoever works alone may have waited for the end of a piece. */
    private void askOn(Sources<Peer> sources) {
        sources.bytes().keySet().stream()
                .filter(peer -> !peer.isGone() && peer.treatment().alone().isPresent())
                .forEach(download::ask);
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
        Sources<Peer> sources = download.picker().sources(piece);
        company.failed(piece, sources);
        Optional<Peer> source = sources.only();
        if (source.isPresent()) {
            download.picker().again(piece);
            doorkeeper.accuse(source.get().callable().orElse(source.get().address()));
            source.get().part("piece " + piece + ", all of which it sent, has not the hash that it should");
        } else {
            download.picker().againFromOne(piece);
        }
    }

    private void partIfBothSeed(Peer peer) {
        boolean mayBeKept = company.isHere()
                && (peer.treatment().isKept() || peer.standing().secondsHere() < CONSIDERED);
        if (isDone() && peer.has().areAll(content.layout().pieces()) && !mayBeKept) {
            peer.part("both of us have everything");
        }
    }

    private void askAll() {
        for (Peer peer : List.copyOf(peers)) {
            download.ask(peer);
        }
    }
}
