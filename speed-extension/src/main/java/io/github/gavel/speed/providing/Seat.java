package io.github.gavel.speed.providing;

import io.github.gavel.economy.identity.AddressBlock;
import io.github.gavel.economy.identity.PeerKey;
import io.github.gavel.economy.slots.Bar;
import io.github.gavel.economy.slots.Slot;
import io.github.gavel.economy.time.Tick;
import io.github.gavel.engine.overlay.ConnectionId;
import java.net.InetSocketAddress;
import java.util.BitSet;
import java.util.Optional;

/** A peer as the auction of a torrent remembers it from round to round, whether it speaks our language or not. */
final class Seat {
    final PeerKey key;
    final ConnectionId connection;
    final InetSocketAddress address;
    final AddressBlock block;
    final BitSet pieces = new BitSet();
    final Tick since;
    Slot slot;
    Optional<Bar> bar = Optional.empty();
    Optional<Sale> sale = Optional.empty();
    boolean isUnchoked;

    /** Whether it wants something of the torrent. */
    boolean wants;

    /** It stays although neither of us wants anything, because it may show that it has the torrent. */
    boolean isWitness;

    /** When it was asked for that last. */
    Optional<Tick> examined = Optional.empty();

    Seat(PeerKey key, ConnectionId connection, InetSocketAddress address, AddressBlock block, Tick now) {
        this.key = key;
        this.connection = connection;
        this.address = address;
        this.block = block;
        this.since = now;
        this.slot = new Slot.Choked(now);
    }
}
