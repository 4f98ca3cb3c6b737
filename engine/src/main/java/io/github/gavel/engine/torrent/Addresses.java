package io.github.gavel.engine.torrent;

import java.net.InetSocketAddress;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Where peers of one torrent may be. Bounded: when there are too many, one that was only ever called in vain makes room
 * for a new one, and if there is none, the new one is not taken.
 */
final class Addresses {
    static final int MOST = 2_000;
    static final int AVOIDED = 600;

    private static final int MOST_AVOIDED = 500;
    private static final Comparator<Address> BY_TIME =
            Comparator.comparingLong(Address::notBefore).thenComparingLong(Address::number);

    private final Map<InetSocketAddress, Address> known = new HashMap<>();
    private final TreeSet<Address> waiting = new TreeSet<>(BY_TIME);
    private final TreeSet<Address> doubtful = new TreeSet<>(BY_TIME);
    private final Map<InetSocketAddress, Long> avoided = new LinkedHashMap<>();
    private boolean encryptedFirst;
    private long number;

    Addresses(boolean encryptedFirst) {
        this.encryptedFirst = encryptedFirst;
    }

    /** How those that have not been called yet are called first; if encrypted, all others are next. */
    void encryptedFirst(boolean first) {
        encryptedFirst = first;
        known.values().forEach(address -> address.prefer(first));
    }

    void add(Collection<InetSocketAddress> more, long second) {
        for (InetSocketAddress where : more) {
            if (isNew(where, second) && (known.size() < MOST || makeRoom())) {
                Address address = new Address(where, number++, encryptedFirst);
                known.put(where, address);
                rest(address);
            }
        }
    }

    /** Calls there as soon as it can be, however it went before. */
    void hurry(InetSocketAddress where, long second) {
        avoided.remove(where);
        add(List.of(where), second);
        Address address = known.get(where);
        if (address != null && waiting.contains(address)) {
            wake(address);
            address.hurry(second);
            rest(address);
        }
    }

    /** Somewhere to call now, which from now on is in use. */
    Optional<Address> next(long second) {
        if (waiting.isEmpty() || waiting.first().notBefore() > second) {
            return Optional.empty();
        }
        Address next = waiting.first();
        wake(next);
        return Optional.of(next);
    }

    /** Somebody from there has called us: there is no need to. */
    void use(InetSocketAddress where) {
        Optional.ofNullable(known.get(where)).ifPresent(this::wake);
    }

    /** @param otherWay whether it can be called in another way, encrypted or not, and somebody is there */
    void missed(Address address, long second, boolean otherWay) {
        if (known.get(address.where()) == address) {
            wake(address);
            address.missed(second, otherWay);
            rest(address);
        }
    }

    /** There is no room for it now. */
    void postpone(InetSocketAddress where, long second) {
        Address address = known.get(where);
        if (address != null) {
            wake(address);
            address.postpone(second);
            rest(address);
        }
    }

    void parted(InetSocketAddress where, long second) {
        Address address = known.get(where);
        if (address != null) {
            wake(address);
            address.parted(second);
            rest(address);
        }
    }

    /** It is not called for a while, nor heard of. */
    void avoid(InetSocketAddress where, long second) {
        avoidUntil(where, second + AVOIDED);
    }

    /** It is never called again. */
    void shun(InetSocketAddress where) {
        avoidUntil(where, Long.MAX_VALUE);
    }

    /** What was to be avoided may be called again as soon as it is heard of. */
    void forgive() {
        avoided.clear();
    }

    int size() {
        return known.size();
    }

    /** What is to be avoided for a while may be called again, and all others at once. */
    void reconsider(long second) {
        List<InetSocketAddress> again = avoided.entrySet().stream()
                .filter(entry -> entry.getValue() < Long.MAX_VALUE)
                .map(Map.Entry::getKey)
                .toList();
        again.forEach(avoided::remove);
        add(again, second);
        for (Address address : List.copyOf(waiting)) {
            wake(address);
            address.hurry(second);
            rest(address);
        }
    }

    private boolean isNew(InetSocketAddress where, long second) {
        boolean isUsable = !where.isUnresolved() && where.getPort() > 0;
        boolean isAvoided = avoided.getOrDefault(where, Long.MIN_VALUE) > second;
        return isUsable && !isAvoided && !known.containsKey(where);
    }

    private boolean makeRoom() {
        if (doubtful.isEmpty()) {
            return false;
        }
        forget(doubtful.last().where());
        return true;
    }

    /** Unless it is to be avoided for longer already. */
    private void avoidUntil(InetSocketAddress where, long second) {
        forget(where);
        long before = Optional.ofNullable(avoided.remove(where)).orElse(second);
        avoided.put(where, Math.max(before, second));
        if (avoided.size() > MOST_AVOIDED) {
            avoided.remove(avoided.keySet().iterator().next());
        }
    }

    private void forget(InetSocketAddress where) {
        Optional.ofNullable(known.remove(where)).ifPresent(this::wake);
    }

    private void rest(Address address) {
        waiting.add(address);
        if (address.isDoubtful()) {
            doubtful.add(address);
        }
    }

    private void wake(Address address) {
        waiting.remove(address);
        doubtful.remove(address);
    }
}
