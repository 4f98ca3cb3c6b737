package io.github.gavel.engine.overlay;

import io.github.gavel.bencode.BString;
import io.github.gavel.engine.limits.Limit;
import io.github.gavel.engine.limits.RateClass;
import io.github.gavel.engine.wire.Block;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What may be done about a torrent that is attended to, in the order in which it is called for. What concerns a
 * connection that is over is done by nobody; nothing here fails.
 */
public interface Controls {
    /** From now on a peer may say messages of these names to us, and of no others. */
    void advertise(ConnectionId to, Set<String> names);

    /** Says something to a peer that understands the name. */
    void say(ConnectionId to, String name, BString payload, Place place);

    /** Whether slots are given by {@link #giveSlots} alone, or by the engine's own rule, as they are at first. */
    void decideSlots(boolean alone);

    /**
     * Who may ask from now on, one of them perhaps by the slot that goes round; everybody else may not. When all
     * torrents together want more slots than there are, those that are named first have them, and go on having them
     * when there are fewer later.
     */
    void giveSlots(List<ConnectionId> regular, Optional<ConnectionId> optimistic);

    /** While slots are given by {@link #giveSlots} alone: a round begins now, beside the one of every ten seconds. */
    void beginRound();

    /**
     * Whether what a peer asks for waits until it is released, also what was released and is not on its way, of which
     * is told again. What waits when it is not so any more is released.
     */
    void hold(ConnectionId whose, boolean held);

    /** These are sent, in the order in which they were asked for, behind what was released before. */
    void release(ConnectionId to, List<Block> blocks);

    /** These are not sent. */
    void refuse(ConnectionId to, List<Block> blocks);

    /** At most 256 KiB are under way to this peer at any time, so that what has been sent means something. */
    void narrow(ConnectionId to);

    /** From now on what goes to a peer counts as this class's; at first everybody's is free. */
    void classify(ConnectionId peer, RateClass as);

    /** How much all peers of a class may get of this torrent. */
    void cap(RateClass some, Limit limit);

    /**
     * Pieces that a peer begins come from it alone, so many at a time, each finished before the next is begun, and
     * hashed as they arrive; with 0 it is asked for no more than those it has begun. Others may send what is missing of
     * a piece when nothing came from the peer for 10 s, or of the piece for 30 s.
     */
    void workAlone(ConnectionId with, int pieces);

    /** Pieces come from this peer as from any other, as they do at first. */
    void workTogether(ConnectionId with);

    /** Whether a peer stays although neither of us has anything for the other. */
    void keep(ConnectionId peer, boolean kept);

    /** Hashes a piece as it is on the disk now. */
    void rehash(int piece);

    /** Reads a block of a piece that is here, wherever in it the block begins. */
    void read(Block block);

    /** Whether those whom we have not called yet are first called with an encrypted handshake. */
    void callEncrypted(boolean first);

    /** Ends a connection; its peer is not called again for ten minutes, unless the torrent's owner names it. */
    void part(ConnectionId from, String why);
}
