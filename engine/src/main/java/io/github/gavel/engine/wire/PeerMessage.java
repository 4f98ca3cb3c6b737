package io.github.gavel.engine.wire;

import java.nio.ByteBuffer;

/** Everything that one peer can say to another, but for blocks, whose bytes are never kept in a message. */
public sealed interface PeerMessage {
    record KeepAlive() implements PeerMessage {}

    record Choke() implements PeerMessage {}

    record Unchoke() implements PeerMessage {}

    record Interested() implements PeerMessage {}

    record NotInterested() implements PeerMessage {}

    record Have(int piece) implements PeerMessage {}

    /** One bit for each piece, the first in the highest bit; whoever receives it checks its length. */
    record Bitfield(ByteBuffer bits) implements PeerMessage {}

    record Request(Block block) implements PeerMessage {}

    record Cancel(Block block) implements PeerMessage {}

    /** The sender's port of the DHT. */
    record Port(int port) implements PeerMessage {}

    /** Of the Fast extension: instead of a bitfield, or of none. */
    record HaveAll() implements PeerMessage {}

    record HaveNone() implements PeerMessage {}

    /** Of the Fast extension: the block that was asked for will not come. */
    record Reject(Block block) implements PeerMessage {}

    /** A message of the extension protocol; 0 is its handshake. */
    record Extended(int id, ByteBuffer payload) implements PeerMessage {}

    /** Something else; what it carries is never kept. */
    record Unknown(int id, int length) implements PeerMessage {}
}
