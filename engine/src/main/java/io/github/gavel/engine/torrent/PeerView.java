package io.github.gavel.engine.torrent;

import java.net.InetSocketAddress;
import java.util.Optional;

/** One peer as others may see it. */
public record PeerView(
        InetSocketAddress address,
        Optional<String> client,
        boolean weCalled,
        boolean encrypted,
        boolean weChoke,
        boolean weWant,
        boolean theyChoke,
        boolean theyWant,
        int pieces,
        long received,
        long sent,
        long receivedPerSecond,
        long sentPerSecond,
        int owed) {
    static PeerView of(Peer peer) {
        Standing standing = peer.standing();
        return new PeerView(
                peer.address(),
                peer.theirs().client(),
                peer.met().weCalled(),
                peer.met().encrypted(),
                standing.weChoke(),
                standing.weWant(),
                standing.theyChoke(),
                standing.theyWant(),
                peer.has().count(),
                peer.received().total(),
                peer.sent().total(),
                peer.received().perSecond(),
                peer.sent().perSecond(),
                peer.owed().count());
    }
}
