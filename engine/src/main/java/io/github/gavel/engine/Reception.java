package io.github.gavel.engine;

import io.github.gavel.engine.greeting.Desk;
import io.github.gavel.engine.greeting.Greeting;
import io.github.gavel.engine.greeting.Host;
import io.github.gavel.engine.greeting.KeyTurns;
import io.github.gavel.engine.greeting.Met;
import io.github.gavel.engine.manners.Crowd;
import io.github.gavel.engine.manners.Doorkeeper;
import io.github.gavel.engine.metainfo.InfoHash;
import io.github.gavel.engine.mse.StreamKey;
import io.github.gavel.engine.mse.StreamKeys;
import io.github.gavel.engine.reactor.Link;
import io.github.gavel.engine.reactor.Reactor;
import io.github.gavel.engine.torrent.Torrent;
import io.github.gavel.engine.wire.Handshake;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Brings those who call us together with the torrent that they mean. It belongs to the reactor's thread. */
final class Reception implements Host {
    private static final Logger LOGGER = System.getLogger("io.github.gavel.engine");
    private static final int PATIENCE = 15;
    private static final int MOST_CALLERS = 200;
    private static final int HURRIED = 3;

    private final Identity.PeerId peerId;
    private final Reactor reactor;
    private final Desk desk;
    private final Doorkeeper doorkeeper;
    private final int connections;
    private final Map<InfoHash, Torrent> torrents = new HashMap<>();
    private final StreamKeys keys = new StreamKeys();
    private final KeyTurns turns;
    private final Map<Link, Integer> callers = new LinkedHashMap<>();
    private int second;

    /** @param connections how many there may be in all, those that torrents have too */
    Reception(Identity.PeerId peerId, Reactor reactor, Desk desk, Doorkeeper doorkeeper, int connections) {
        this.peerId = peerId;
        this.reactor = reactor;
        this.desk = desk;
        this.turns = new KeyTurns(desk);
        this.doorkeeper = doorkeeper;
        this.connections = connections;
    }

    void open(Torrent torrent) {
        torrents.put(torrent.hash(), torrent);
        keys.add(StreamKey.of(torrent.hash().toBytes()));
    }

    void close(Torrent torrent) {
        torrents.remove(torrent.hash());
        keys.remove(StreamKey.of(torrent.hash().toBytes()));
    }

    void called(SocketChannel channel) {
        try {
            if (isLetIn(channel)) {
                Link link = reactor.join(channel, Greeting.answering(this, desk, turns));
                callers.put(link, second);
                doorkeeper.entered(link);
            } else {
                LOGGER.log(Level.DEBUG, () -> channel + " is not let in");
                channel.close();
            }
        } catch (IOException gone) {
            LOGGER.log(Level.DEBUG, "it hung up before we could say anything", gone);
        }
    }

    /** If that cannot be found out the channel is closed. */
    private boolean isLetIn(SocketChannel channel) throws IOException {
        try {
            return !torrents.isEmpty()
                    && channel.getRemoteAddress() instanceof InetSocketAddress where
                    && isLetIn(where);
        } catch (IOException | RuntimeException | Error fault) {
            channel.close();
            throw fault;
        }
    }

    private boolean isLetIn(InetSocketAddress where) {
        return doorkeeper.objection(where).isEmpty()
                && !doorkeeper.isCrowded(where)
                && (callers.size() < MOST_CALLERS
                        || yields(whoOfCallersYieldsTo(where).or(this::slowest)))
                && (reactor.links() < connections || yields(doorkeeper.whoYieldsTo(where)));
    }

    private Optional<Link> whoOfCallersYieldsTo(InetSocketAddress where) {
        Crowd<Link> crowd = new Crowd<>(Link::isClosed);
        callers.keySet().forEach(caller -> crowd.enter(caller.address(), caller));
        return crowd.whoYieldsTo(where);
    }

    private Optional<Link> slowest() {
        return callers.entrySet().stream()
                .filter(caller -> second - caller.getValue() >= HURRIED)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static boolean yields(Optional<Link> whoever) {
        whoever.ifPresent(link -> link.close("there are too many"));
        return whoever.isPresent();
    }

    /** A second is over. */
    void tick() {
        second++;
        doorkeeper.tick();
        turns.tick();
        List<Link> late = callers.entrySet().stream()
                .takeWhile(caller -> second - caller.getValue() > PATIENCE)
                .map(Map.Entry::getKey)
                .filter(link -> !link.isUnread() && !link.isHeldBack())
                .toList();
        late.forEach(link -> link.close("it did not greet us within " + PATIENCE + " s"));
    }

    @Override
    public Optional<Handshake> handshakeFor(InfoHash hash) {
        return Optional.ofNullable(torrents.get(hash))
                .filter(Torrent::isOpen)
                .map(torrent -> Handshake.ours(hash.toBytes(), peerId.bytes()));
    }

    @Override
    public boolean hasRoom(InfoHash hash, InetSocketAddress from) {
        return Optional.ofNullable(torrents.get(hash))
                .filter(torrent -> torrent.hasRoomFor(from))
                .isPresent();
    }

    @Override
    public StreamKeys torrents() {
        return keys;
    }

    @Override
    public void met(Link link, Met met, ByteBuffer rest) {
        callers.remove(link);
        Optional<Torrent> meant =
                Optional.ofNullable(torrents.get(InfoHash.of(met.theirs().infoHash())));
        if (meant.isEmpty()) {
            link.close("its torrent is not here any more");
        } else if (met.theirs().hasId(peerId.bytes())) {
            if (met.weCalled()) {
                meant.get().metOurselves(link.address());
            }
            link.hangUp("it is us");
        } else {
            meant.get().met(link, met, rest);
        }
    }

    @Override
    public void missed(Link link, String why) {
        callers.remove(link);
        LOGGER.log(Level.DEBUG, () -> link.address() + " called and was not met: " + why);
    }
}
