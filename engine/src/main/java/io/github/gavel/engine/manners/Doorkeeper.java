package io.github.gavel.engine.manners;

import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.function.LongSupplier;

/** Whom we neither call nor answer, in all torrents. It belongs to the reactor's thread. */
public final class Doorkeeper {
    private final AddressFilter filter;
    private final LongSupplier second;
    private final Bans bans = new Bans();

    /** @param second the number of this second */
    public Doorkeeper(AddressFilter filter, LongSupplier second) {
        this.filter = filter;
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

    /** A piece that came from there alone had not the hash that it should. */
    public void accuse(InetSocketAddress where) {
        bans.accuse(Neighbour.at(where), second.getAsLong());
    }
}
