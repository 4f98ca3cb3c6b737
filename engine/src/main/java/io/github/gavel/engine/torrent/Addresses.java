package io.github.gavel.engine.torrent;

import java.net.InetSocketAddress;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where peers of one torrent may be. Bounded: when there are too many, new ones are not taken. */
final class Addresses {
    private static final int MOST = 2_000;

    private final Map<InetSocketAddress, Address> known = new LinkedHashMap<>();
    private final boolean encryptedFirst;

    Addresses(boolean encryptedFirst) {
        this.encryptedFirst = encryptedFirst;
    }

    void add(Collection<InetSocketAddress> more) {
        for (InetSocketAddress where : more) {
            if (known.size() < MOST && !where.isUnresolved() && where.getPort() > 0) {
                known.computeIfAbsent(where, unknown -> new Address(where, encryptedFirst));
            }
        }
    }

    /** Calls there as soon as it can be, however it went before. */
    void hurry(InetSocketAddress where, long second) {
        add(List.of(where));
        at(where).ifPresent(address -> address.ready(second));
    }

    /** Somewhere to call now, which from now on is in use. */
    Optional<Address> next(long second) {
        Optional<Address> next = known.values().stream()
                .filter(address -> address.isReady(second))
                .findFirst();
        next.ifPresent(Address::use);
        next.ifPresent(address -> {
            known.remove(address.where());
            known.put(address.where(), address);
        });
        return next;
    }

    Optional<Address> at(InetSocketAddress where) {
        return Optional.ofNullable(known.get(where));
    }

    void forget(InetSocketAddress where) {
        known.remove(where);
    }

    int size() {
        return known.size();
    }
}
