package io.github.gavel.engine.torrent;

import io.github.gavel.engine.greeting.Desk;
import io.github.gavel.engine.greeting.Greeting;
import io.github.gavel.engine.greeting.Host;
import io.github.gavel.engine.greeting.Met;
import io.github.gavel.engine.manners.Crowd;
import io.github.gavel.engine.metainfo.InfoHash;
import io.github.gavel.engine.mse.Encryption;
import io.github.gavel.engine.mse.StreamKeys;
import io.github.gavel.engine.reactor.Link;
import io.github.gavel.engine.wire.Handshake;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.UnsupportedAddressTypeException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The peers of one torrent: where they may be, who is being called, who is here. */
final class Swarm {
    private static final Logger LOGGER = System.getLogger("io.github.gavel.engine");
    private static final int GREETING = 15;
    private static final int SILENT = 150;
    private static final int KEEP_ALIVE = 100;

    private final InfoHash torrent;
    private final Host host;
    private final Surroundings around;
    private final Addresses addresses;
    private final Runnable callMore = this::callMore;
    private final Map<Link, Long> calling = new LinkedHashMap<>();
    private final Set<Peer> peers = new LinkedHashSet<>();
    private final Map<Peer, InetSocketAddress> inUse = new HashMap<>();
    private boolean isOpen;
    private boolean waits;
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

    boolean isOpen() {
        return isOpen;
    }

    boolean hasRoom() {
        return isOpen && peers.size() < around.rules().caps().connections().ofEach();
    }

    boolean hasRoomFor(InetSocketAddress where) {
        return hasRoom() || (isOpen && whoYieldsTo(where).isPresent());
    }

    /** Of the address with most peers whoever is of least use, or else whoever is idle. */
    private Optional<Peer> whoYieldsTo(InetSocketAddress where) {
        return crowd().whoYieldsTo(where)
                .or(() -> peers.stream()
                        .filter(Peer::isIdle)
                        .max(Comparator.comparingInt(peer -> peer.standing().secondsHere())));
    }

    /** Of those with one address whoever sent us most comes first, and whoever sent us least makes room. */
    private Crowd<Peer> crowd() {
        Crowd<Peer> crowd = new Crowd<>(Peer::isGone);
        peers.stream()
                .sorted(Comparator.comparingLong(peer -> -peer.received().total()))
                .forEach(peer -> crowd.enter(peer.address(), peer));
        return crowd;
    }

    void open() {
        isOpen = true;
        addresses.forgive();
        addresses.reconsider(second);
        callMore();
    }

    void close(String why) {
        isOpen = false;
        Set.copyOf(calling.keySet()).forEach(link -> link.close(why));
        Set.copyOf(peers).forEach(peer -> peer.close(why));
    }

    void add(Collection<InetSocketAddress> more) {
        addresses.add(more, second);
        callMore();
    }

    void call(InetSocketAddress where) {
        addresses.hurry(where, second);
        callMore();
    }

    /**
     * Whether a peer that was met may stay. If it is here already on a connection that is not kept beside this one,
     * that one is closed.
     */
    Optional<String> objection(InetSocketAddress where, Met met) {
        Optional<Peer> twin = find(met.theirs().peerId());
        if (twin.isEmpty()) {
            return makesRoom(where) ? Optional.empty() : Optional.of(withoutRoom(where, met));
        }
        boolean isSameHost = twin.get().address().getAddress().equals(where.getAddress());
        if (!isSameHost || !Twins.isBetter(met, twin.get().met())) {
            return Optional.of(hereAlready(where, met));
        }
        twin.get().close("both of us called, and the other connection stays");
        return Optional.empty();
    }

    private String withoutRoom(InetSocketAddress where, Met met) {
        if (met.weCalled()) {
            addresses.postpone(where, second);
        }
        return "there is no room for it";
    }

    private String hereAlready(InetSocketAddress where, Met met) {
        if (met.weCalled()) {
            addresses.avoid(where, second);
        }
        return "it is here already";
    }

    private boolean makesRoom(InetSocketAddress where) {
        if (isOpen && !hasRoom()) {
            whoYieldsTo(where).ifPresent(peer -> peer.close("somebody else comes, and there is no room"));
        }
        return hasRoom();
    }

    void joined(Peer peer) {
        peers.add(peer);
    }

    /** A peer has said where it can be called; if it said otherwise before, nobody is there any more. */
    void introduced(Peer peer) {
        Optional<InetSocketAddress> before = Optional.ofNullable(inUse.get(peer));
        Optional<InetSocketAddress> now = peer.callable();
        if (!now.equals(before)) {
            before.ifPresent(where -> addresses.parted(where, second));
            now.ifPresent(where -> {
                inUse.put(peer, where);
                addresses.use(where);
            });
            now.flatMap(around.doorkeeper()::objection).ifPresent(peer::part);
        }
    }

    void left(Peer peer) {
        peers.remove(peer);
        inUse.remove(peer);
        for (InetSocketAddress where : peer.callable().stream().toList()) {
            if (peer.isUnwelcome()) {
                addresses.avoid(where, second);
            } else {
                addresses.parted(where, second);
            }
        }
        callMore();
    }

    /** We lack something again: whoever was of no use may be. */
    void reconsider() {
        addresses.reconsider(second);
        callMore();
    }

    /** Whether those whom we have not called yet are first called with an encrypted handshake. */
    void callEncrypted(boolean first) {
        addresses.encryptedFirst(first || around.desk().encryption() == Encryption.REQUIRED);
    }

    /** Whether nobody is called for now. */
    void waits(boolean now) {
        waits = now;
        callMore();
    }

    /** It is us. */
    void shun(InetSocketAddress where) {
        addresses.shun(where);
    }

    void tick() {
        second++;
        List.copyOf(peers).forEach(Swarm::tick);
        List<Link> late = calling.entrySet().stream()
                .takeWhile(call -> second - call.getValue() > GREETING)
                .map(Map.Entry::getKey)
                .filter(link -> !link.isUnread() && !link.isHeldBack())
                .toList();
        late.forEach(link -> link.close("it said nothing for " + GREETING + " s"));
        callMore();
    }

    /** A second is over for one of them. */
    static void tick(Peer peer) {
        peer.tick();
        if (peer.standing().secondsSinceHeard() > SILENT) {
            peer.close("it said nothing for " + SILENT + " s");
        } else if (peer.standing().secondsSinceSaid() > KEEP_ALIVE) {
            peer.voice().keepAlive();
        }
    }

    private void callMore() {
        while (isOpen
                && !waits
                && calling.size() < around.rules().caps().calls().ofEach()
                && around.reactor().links()
                        < around.rules().caps().connections().inAll()
                && places() + calling.size()
                        < around.rules().caps().connections().ofEach()
                && around.calls().mayBegin(callMore)) {
            Optional<Address> next = addresses.next(second);
            if (next.isEmpty()) {
                return;
            }
            InetSocketAddress where = next.get().where();
            if (around.doorkeeper().objection(where).isPresent()) {
                addresses.avoid(where, second);
            } else if (around.doorkeeper().isCrowded(where) || !hasRoomFor(where)) {
                addresses.postpone(where, second);
            } else {
                call(next.get());
            }
        }
    }

    /** How many places are taken, as if one address could not have more than half of them. */
    private int places() {
        int half = around.rules().caps().connections().ofEach() / 2;
        return peers.size() <= half ? peers.size() : peers.size() - Math.max(0, crowd().most() - half);
    }

    private void call(Address address) {
        Desk desk = around.desk();
        Greeting greeting = Greeting.calling(torrent, address.encrypted(), new Caller(address), desk);
        try {
            Link link = around.reactor().dial(address.where(), around.rules().from(), greeting);
            calling.put(link, second);
            around.calls().begun();
            around.doorkeeper().entered(link);
        } catch (IOException | UnsupportedAddressTypeException unreachable) {
            addresses.missed(address, second, false);
        }
    }

    private boolean isOver(Link call) {
        boolean wasUnderWay = calling.remove(call) != null;
        if (wasUnderWay) {
            around.calls().ended();
        }
        return wasUnderWay;
    }

    private Optional<Peer> find(byte[] id) {
        return peers.stream().filter(peer -> peer.met().theirs().hasId(id)).findFirst();
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
        public boolean hasRoom(InfoHash hash, InetSocketAddress from) {
            return host.hasRoom(hash, from);
        }

        @Override
        public StreamKeys torrents() {
            return host.torrents();
        }

        @Override
        public void met(Link link, Met met, ByteBuffer rest) {
            if (isOver(link)) {
                host.met(link, met, rest);
            }
        }

        @Override
        public void missed(Link link, String why) {
            boolean isCalled = isOver(link);
            boolean isEither = around.desk().encryption() == Encryption.ALLOWED;
            LOGGER.log(Level.DEBUG, () -> address.where() + " was called and not met: " + why);
            addresses.missed(address, second, isCalled && isEither && link.stood());
            callMore();
        }
    }
}
