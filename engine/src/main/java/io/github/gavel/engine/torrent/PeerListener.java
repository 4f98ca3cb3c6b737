package io.github.gavel.engine.torrent;

import io.github.gavel.engine.extension.MetadataMessage;
import io.github.gavel.engine.wire.Block;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;

/** Whom a {@link Peer} tells what it heard. */
interface PeerListener {
    void introduced(Peer peer);

    /** It said something under a number that is not of the protocol; whether anybody listens to that. */
    boolean said(Peer peer, int number, byte[] payload);

    void said(Peer peer, MetadataMessage message);

    void has(Peer peer, int piece);

    void has(Peer peer, ByteBuffer bitfield);

    void hasAll(Peer peer);

    void interestChanged(Peer peer);

    /** It will not send what it owed; whoever can refuse blocks one by one does not mean that by it. */
    void choked(Peer peer);

    /** It may be asked from now on. */
    void unchoked(Peer peer);

    /** Whether the block waits for it now, and did not before. */
    boolean asked(Peer peer, Block block);

    /** It does not want the block any more. */
    void cancelled(Peer peer, Block block);

    /** It will not send the block that it was asked for. */
    void rejected(Peer peer, Block block);

    /** It was asked for these. */
    void requested(Peer peer, List<Block> blocks);

    /** What an overlay said to it is out. */
    void gave(Peer peer, String name);

    Optional<ByteBuffer> roomFor(Peer peer, Block block);

    void came(Peer peer, Block block);

    /** Nobody asked it for this. */
    void cameUnasked(Peer peer, Block block);

    /** So many bytes of blocks went out. */
    void gave(long bytes);

    /** Everything that came at once has been told. */
    void wentQuiet(Peer peer);

    /** There is room for more on the way to it. */
    void tookSome(Peer peer);

    void left(Peer peer, String why);
}
