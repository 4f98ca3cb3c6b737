package io.github.gavel.engine.torrent;

import io.github.gavel.engine.wire.Bounds;
import java.nio.ByteBuffer;
import java.util.BitSet;
import java.util.Optional;

/** Who has which pieces of a torrent: what a peer says of itself, and what we say to it. */
final class Catalogue {
    private static final int MOST_HAVES = 100_000;

    /** For so many seconds whoever attends may say that a peer is to be kept. */
    private static final int CONSIDERED = 5;

    private final int pieces;
    private final BitSet have;
    private final Download download;
    private final Company company;

    /** @param have the pieces that we have, which grow */
    Catalogue(int pieces, BitSet have, Download download, Company company) {
        this.pieces = pieces;
        this.have = have;
        this.download = download;
        this.company = company;
    }

    Bounds bounds() {
        return Bounds.ofPieces(pieces);
    }

    /** What we say first to a new peer. */
    void welcome(Peer peer) {
        if (peer.speaksFast() && have.isEmpty()) {
            peer.voice().haveNone();
        } else if (peer.speaksFast() && have.cardinality() == pieces) {
            peer.voice().haveAll();
        } else if (!have.isEmpty()) {
            peer.voice().bitfield(Bitfields.bytes(have, pieces));
        }
    }

    /** Takes a peer in who was here before anybody knew how many pieces there are; whether it stays. */
    boolean adopt(Peer peer) {
        if (peer.has().isEverything()) {
            peer.has().add(everything());
        }
        BitSet said = peer.has().pieces();
        if (said.length() > pieces) {
            peer.part("it has piece " + (said.length() - 1) + " of " + pieces);
        } else if (have.cardinality() > MOST_HAVES) {
            peer.close("it hears of our " + have.cardinality() + " pieces when we meet again");
        } else {
            peer.bound(bounds());
            gained(peer, said);
            peer.voice().have(have);
        }
        return !peer.isGone();
    }

    void has(Peer peer, int piece) {
        if (piece >= pieces) {
            peer.part("it has piece " + piece + " of " + pieces);
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
        Optional<BitSet> said = Bitfields.read(bitfield, pieces);
        if (said.isEmpty()) {
            peer.part("its bitfield of " + bitfield.remaining() + " bytes is not one of " + pieces + " pieces");
        } else {
            gained(peer, peer.has().add(said.get()));
        }
    }

    void hasAll(Peer peer) {
        if (!peer.has().areAll(pieces)) {
            gained(peer, peer.has().add(everything()));
        }
    }

    void partIfBothSeed(Peer peer) {
        boolean mayBeKept = company.isHere()
                && (peer.treatment().isKept() || peer.standing().secondsHere() < CONSIDERED);
        if (download.picker().isDone() && peer.has().areAll(pieces) && !mayBeKept) {
            peer.part("both of us have everything");
        }
    }

    private BitSet everything() {
        BitSet all = new BitSet();
        all.set(0, pieces);
        return all;
    }

    private void gained(Peer peer, BitSet fresh) {
        peer.has().counted();
        company.gained(peer, fresh);
        download.picker().gained(fresh);
        peer.interest(download.wantsFrom(peer));
        partIfBothSeed(peer);
    }
}
