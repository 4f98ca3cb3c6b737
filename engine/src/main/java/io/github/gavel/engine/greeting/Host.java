package io.github.gavel.engine.greeting;

import io.github.gavel.engine.metainfo.InfoHash;
import io.github.gavel.engine.mse.StreamKeys;
import io.github.gavel.engine.reactor.Link;
import io.github.gavel.engine.wire.Handshake;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.Optional;

/** In whose name connections are greeted. */
public interface Host {
    /** What we say to whoever means this torrent; empty if it is not among ours. */
    Optional<Handshake> handshakeFor(InfoHash torrent);

    /** Whether this torrent takes one more, from there. */
    boolean hasRoom(InfoHash torrent, InetSocketAddress from);

    StreamKeys torrents();

    /**
     * The greeting is over; the link waits for another handler.
     *
     * @param rest what has come already of what follows
     */
    void met(Link link, Met met, ByteBuffer rest);

    /** The link is closed and nobody was met. */
    void missed(Link link, String why);
}
