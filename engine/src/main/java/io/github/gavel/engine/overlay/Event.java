package io.github.gavel.engine.overlay;

import io.github.gavel.bencode.BString;
import io.github.gavel.engine.wire.Block;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What happened to a torrent that is attended to. Events of one connection are told in the order of its byte streams;
 * what happened to blocks of another connection may be told before, although it happened later.
 */
public sealed interface Event {
    record PeerReady(PeerFacts peer) implements Event {}

    record PeerGone(ConnectionId peer, String why) implements Event {}

    /** It understands messages of these names from now on, and of no others. */
    record NamesLearned(ConnectionId peer, Set<String> names) implements Event {
        public NamesLearned {
            names = Set.copyOf(names);
        }
    }

    /** It said something under a name that we advertised to it. */
    record MessageHeard(ConnectionId peer, String name, BString payload) implements Event {}

    /** What we said has left our queue. */
    record MessageSent(ConnectionId peer, String name) implements Event {}

    record PiecesGained(ConnectionId peer, BitSet pieces) implements Event {
        public PiecesGained {
            pieces = (BitSet) pieces.clone();
        }

        @Override
        public BitSet pieces() {
            return (BitSet) pieces.clone();
        }
    }

    /** It wants something of us now, or nothing any more. */
    record InterestChanged(ConnectionId peer, boolean wants) implements Event {}

    /** It lets us ask now, or no more. */
    record ChokedUs(ConnectionId peer, boolean chokes) implements Event {}

    /** We do not let it ask any more; it does not get these, which it was told if it can be. */
    record PeerChoked(ConnectionId peer, List<Block> died) implements Event {
        public PeerChoked {
            died = List.copyOf(died);
        }
    }

    /**
     * Every ten seconds, if the overlay decides about slots: they are given until it gives others.
     *
     * @param slots how many the torrent has at most, the one that goes round among them
     */
    record RoundBegan(List<Contender> peers, boolean seeding, int slots) implements Event {
        public RoundBegan {
            peers = List.copyOf(peers);
        }
    }

    /** It asked for blocks, in this order, which wait until they are released or refused. */
    record BlocksHeld(ConnectionId peer, List<Block> blocks) implements Event {
        public BlocksHeld {
            blocks = List.copyOf(blocks);
        }
    }

    /** It does not want a block any more, which it does not get. */
    record BlockCancelled(ConnectionId peer, Block block) implements Event {}

    /** All of these blocks have left our queue. */
    record BlocksSent(ConnectionId peer, List<Block> blocks) implements Event {
        public BlocksSent {
            blocks = List.copyOf(blocks);
        }
    }

    /** We asked it for blocks. */
    record BlocksRequested(ConnectionId peer, List<Block> blocks) implements Event {
        public BlocksRequested {
            blocks = List.copyOf(blocks);
        }
    }

    /** Blocks came that it was asked for once, whether they are still of use or not. */
    record BlocksCame(ConnectionId peer, List<Block> blocks) implements Event {
        public BlocksCame {
            blocks = List.copyOf(blocks);
        }
    }

    /** It will not send a block that it was asked for. */
    record RequestRefused(ConnectionId peer, Block block) implements Event {}

    /**
     * A piece is on the disk and has the hash that it should.
     *
     * @param bytes what came from whom in this run, whether that is still here or not
     */
    record PieceVerified(int piece, Map<ConnectionId, Long> bytes) implements Event {
        public PieceVerified {
            bytes = Map.copyOf(bytes);
        }
    }

    /** A piece had not the hash that it should. */
    record PieceFailed(int piece, Map<ConnectionId, Long> bytes) implements Event {
        public PieceFailed {
            bytes = Map.copyOf(bytes);
        }
    }

    /** Something else is wanted of the torrent now, and of that these pieces are not here. */
    record LackingChanged(BitSet lacking) implements Event {
        public LackingChanged {
            lacking = (BitSet) lacking.clone();
        }

        @Override
        public BitSet lacking() {
            return (BitSet) lacking.clone();
        }
    }

    /** The answer to {@link Controls#rehash}; a piece that we lack is not right. */
    record PieceRehashed(int piece, boolean right) implements Event {}

    /** The answer to {@link Controls#read}: nothing if it is not here, cannot be read, or too much waits already. */
    record BlockRead(Block block, Optional<BString> bytes) implements Event {}

    /** What came of a piece was given up: it was not whole, could not be written, or is not wanted any more. */
    record PieceDropped(int piece, Map<ConnectionId, Long> bytes) implements Event {
        public PieceDropped {
            bytes = Map.copyOf(bytes);
        }
    }

    /** Nobody attends to the torrent any more; nothing follows. */
    record Ended(String why) implements Event {}
}
