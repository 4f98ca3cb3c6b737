package io.github.gavel.engine.manners;

import io.github.gavel.engine.reactor.Link;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.function.LongSupplier;

/** Whom we neither call nor answer, in all torrents. It belongs to the reactor's thread. */
public final class Doorkeeper {
    private static final int LEAST = 8;

    private final AddressFilter filter;
    private final int connections;
    private final LongSupplier second;
    private final Bans bans = new Bans();
    private final Crowd<Link> crowd = new Crowd<>(Link::isClosed);

    /**
     * @param connections how many there may be at once
     * @param second the number of this second
     */
    public Doorkeeper(AddressFilter filter, int connections, LongSupplier second) {
        this.filter = filter;
        this.connections = connections;
        this.second = second;
    }

    public Optional<String> objection(InetSocketAddress where) {
        if (filter.isBlocked(where.getAddress())) {
            return Optional.of("its address is on the list of those that are kept out");
        }
        return bans.isAway(Neighbour.at(where), second.getAsLong())
                ? Optional.of("it sent a piece that was wrong, not long ago")
                : Optional.empty();
    }

    /** Whether there are as many connections with one address as there may be. */
    public boolean isCrowded(InetSocketAddress where) {
        return crowd.has(most(where.getAddress(), connections), where);
    }

    /** One more connection. */
    public void entered(Link link) {
        crowd.enter(link.address(), link);
    }

    /** When there are too many, the connection that is closed for the sake of somebody from there, if one is. */
    public Optional<Link> whoYieldsTo(InetSocketAddress where) {
        return crowd.whoYieldsTo(where);
    }

    /** A second is over. */
    public void tick() {
        crowd.sweep();
    }

    /** A bad piece came from there, or the bad part of one. */
    public void accuse(InetSocketAddress where) {
        bans.accuse(Neighbour.at(where), second.getAsLong());
    }

    /** Many may be behind an address of a local network, since whatever forwards connections has one. */
    static int most(InetAddress address, int connections) {
        boolean isLocal = address.isLoopbackAddress() || address.isSiteLocalAddress();
        return Math.max(LEAST, isLocal ? connections / 2 : connections / 10);
    }
}
