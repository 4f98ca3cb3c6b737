package io.github.gavel.engine.torrent;

import io.github.gavel.engine.greeting.Desk;
import io.github.gavel.engine.greeting.Greeting;
import io.github.gavel.engine.greeting.Host;
import io.github.gavel.engine.greeting.Met;
import io.github.gavel.engine.metainfo.InfoHash;
import io.github.gavel.engine.mse.Encryption;
import io.github.gavel.engine.mse.StreamKeys;
import io.github.gavel.engine.reactor.Link;
import io.github.gavel.engine.wire.Handshake;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.UnsupportedAddressTypeException;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** The peers of one torrent: where they may be, who is being called, who is here. */
final class Swarm {
    private static final Duration GREETING = Duration.ofSeconds(15);
    private static final int AVOIDED = 600;

    private final InfoHash torrent;
    private final Host host;
    private final Surroundings around;
    private final Addresses addresses;
    private final Set<Link> calling = new LinkedHashSet<>();
    private final Set<Peer> peers = new LinkedHashSet<>();
    private boolean isOpen;
    private long second;

    Swarm(InfoHash torrent, Host host, Surroundings around) {
        this.torrent = torrent;
        this.host = host;
        this.around = around;
        this.addresses = new Addresses(around.desk().encryption() == Encryption.REQUIRED);
    }

    Set<Peer> peers() {
        return peers;
    }

    int known() {
        return addresses.size();
    }

    boolean hasRoom() {
        return isOpen && peers.size() < around.rules().peers();
    }

    void open() {
        isOpen = true;
        callMore();
    }

    void close(String why) {
        isOpen = false;
        Set.copyOf(calling).forEach(link -> link.close(why));
        Set.copyOf(peers).forEach(peer -> peer.close(why));
    }

    void add(Collection<InetSocketAddress> more) {
        addresses.add(more);
        callMore();
    }

    void call(InetSocketAddress where) {
        addresses.hurry(where, second);
        callMore();
    }

    /** Whether somebody with that id is here already. */
    boolean knows(Handshake theirs) {
        byte[] id = theirs.peerId();
        return peers.stream().anyMatch(peer -> peer.met().handshake().hasId(id));
    }

    void joined(Peer peer) {
        calling.removeIf(link -> link.address().equals(peer.address()));
        peers.add(peer);
    }

    void left(Peer peer) {
        peers.remove(peer);
        addresses.at(peer.address()).ifPresent(address -> address.parted(second));
        callMore();
    }

    /** It is not called again for a while. */
    void avoid(InetSocketAddress where) {
        addresses.at(where).ifPresent(address -> address.avoid(second, AVOIDED));
    }

    /** It is us. */
    void forget(InetSocketAddress where) {
        addresses.forget(where);
    }

    void tick() {
        second++;
        callMore();
    }

    private void callMore() {
        while (isOpen
                && calling.size() < around.rules().callsAtOnce()
                && peers.size() + calling.size() < around.rules().peers()) {
            Optional<Address> next = addresses.next(second);
            if (next.isEmpty()) {
                return;
            }
            call(next.get());
        }
    }

    private void call(Address address) {
        Desk desk = around.desk();
        Greeting greeting = Greeting.calling(torrent, address.encrypted(), new Caller(address), desk);
        try {
            Link link = around.reactor().dial(address.where(), around.rules().from(), greeting);
            calling.add(link);
            around.reactor().after(GREETING, () -> {
                if (calling.contains(link)) {
                    link.close("it said nothing for " + GREETING.toSeconds() + " s");
                }
            });
        } catch (IOException | UnsupportedAddressTypeException unreachable) {
            address.missed(second, false);
        }
    }

    /** Hears how one call went. */
    private final class Caller implements Host {
        private final Address address;

        Caller(Address address) {
            this.address = address;
        }

        @Override
        public Optional<Handshake> handshakeFor(InfoHash hash) {
            return host.handshakeFor(hash);
        }

        @Override
        public StreamKeys torrents() {
            return host.torrents();
        }

        @Override
        public void met(Link link, Met met, ByteBuffer rest) {
            calling.remove(link);
            host.met(link, met, rest);
            if (link.isClosed()) {
                address.parted(second);
            }
        }

        @Override
        public void missed(Link link, String why) {
            boolean isCalled = calling.remove(link);
            address.missed(second, isCalled && around.desk().encryption() == Encryption.ALLOWED);
            callMore();
        }
    }
}
