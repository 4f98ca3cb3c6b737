package io.github.gavel.economy.gate;

import io.github.gavel.economy.identity.ChannelId;
import io.github.gavel.economy.identity.InfoHash;
import io.github.gavel.economy.identity.PeerKey;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.time.Tick;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * All that is known of a customer.
 *
 * @param losses what was written off in the last minutes
 * @param prompt how many pieces in a row it paid for without delay
 * @param settled what it paid in all
 */
record Customer(
        GateRules rules,
        SortedMap<PeerKey, Service> services,
        SortedMap<ChannelId, Tab> tabs,
        List<Loss> losses,
        long prompt,
        Amount settled) {
    static Customer unknown(GateRules rules) {
        return new Customer(rules, new TreeMap<>(), new TreeMap<>(), List.of(), 0, Amount.ZERO);
    }

    Optional<Service> service(PeerKey by) {
        return Optional.ofNullable(services.get(by));
    }

    Optional<Tab> tab(ChannelId channel) {
        return Optional.ofNullable(tabs.get(channel));
    }

    /** Changes nothing if there is no such channel. */
    Customer changed(ChannelId channel, UnaryOperator<Tab> change) {
        return tab(channel).map(tab -> with(channel, change.apply(tab))).orElse(this);
    }

    int window() {
        return rules.windowAfter(prompt);
    }

    /** The pieces of a torrent that are open, on whichever connections. */
    SortedSet<Integer> open(InfoHash torrent) {
        SortedSet<Integer> open = new TreeSet<>();
        services.values().stream()
                .filter(service -> service.torrent().equals(torrent))
                .forEach(service -> open.addAll(service.open()));
        listed().filter(claim -> claim.torrent().equals(torrent)).forEach(claim -> open.add(claim.piece()));
        return open;
    }

    /** The pieces that are open on one connection. */
    SortedSet<Integer> open(PeerKey by) {
        SortedSet<Integer> open = service(by).map(Service::open).orElseGet(TreeSet::new);
        listed().filter(claim -> claim.by().equals(by)).forEach(claim -> open.add(claim.piece()));
        return open;
    }

    /** Whether a piece is open, or the window has room for it. */
    boolean mayOpen(InfoHash torrent, int piece) {
        return isOpen(torrent, piece) || !isFull(torrent);
    }

    /** Asked for every block that waits: with the usual window of one nothing is counted. */
    private boolean isFull(InfoHash torrent) {
        return window() == 1 ? hasOpen(torrent) : open(torrent).size() >= window();
    }

    private boolean hasOpen(InfoHash torrent) {
        for (Service service : services.values()) {
            if (service.torrent().equals(torrent) && service.hasOpen()) {
                return true;
            }
        }
        return isAnyListed(claim -> claim.torrent().equals(torrent));
    }

    private boolean isOpen(InfoHash torrent, int piece) {
        for (Service service : services.values()) {
            if (service.torrent().equals(torrent) && service.isOpen(piece)) {
                return true;
            }
        }
        return isListed(torrent, piece);
    }

    /**
     * Whether a block would be sent a second time before it is paid, or more blocks than the piece has, because the
     * piece is open on another connection too. Whoever has many connections can owe no more by that.
     */
    boolean isUnpaidElsewhere(PeerKey by, Service service, int piece, int block) {
        int elsewhere = 0;
        for (Map.Entry<PeerKey, Service> entry : services.entrySet()) {
            Service other = entry.getValue();
            int unpaid = other.unpaidBlocks(piece);
            if (unpaid > 0 && !entry.getKey().equals(by) && other.torrent().equals(service.torrent())) {
                if (other.delivered().hasPassed(piece, block)) {
                    return true;
                }
                elsewhere += unpaid;
            }
        }
        boolean isMore = elsewhere > 0
                && elsewhere + service.unpaidBlocks(piece)
                        >= service.delivered().layout().blocks(piece);
        return isMore || isListed(service.torrent(), piece);
    }

    private boolean isListed(InfoHash torrent, int piece) {
        return isAnyListed(claim -> claim.piece() == piece && claim.torrent().equals(torrent));
    }

    boolean isOverdue(InfoHash torrent, Tick now) {
        for (Service service : services.values()) {
            if (service.torrent().equals(torrent) && service.isOverdue(now)) {
                return true;
            }
        }
        return isAnyListed(
                claim -> claim.torrent().equals(torrent) && claim.clock().isOverdue(now));
    }

    private boolean isAnyListed(Predicate<Claim.Listed> which) {
        for (Tab tab : tabs.values()) {
            for (Claim claim : tab.waiting()) {
                if (claim instanceof Claim.Listed listed && which.test(listed)) {
                    return true;
                }
            }
        }
        return false;
    }

    private Stream<Claim.Listed> listed() {
        return tabs.values().stream().flatMap(Tab::listed);
    }

    /** What the deposit holds beyond what was paid and what open pieces may come to. */
    Amount left(ChannelId channel) {
        Optional<Tab> tab = tab(channel);
        if (tab.isEmpty()) {
            return Amount.ZERO;
        }
        Stream<Amount> unlisted = services.values().stream()
                .filter(service -> service.channel().equals(channel))
                .flatMap(service -> service.open().stream()
                        .map(piece -> service.delivered().mostCost(piece).orElse(Amount.MAX)));
        Stream<Amount> unpaid = tab.get().listed().map(Claim.Listed::grains);
        return Stream.concat(unlisted, unpaid).reduce(tab.get().unspent(), Amount::lessAtMost);
    }

    Amount exposed() {
        Stream<Amount> unlisted = services.values().stream()
                .flatMap(service -> service.delivered().owing().stream()
                        .map(piece -> service.delivered().cost(piece).orElse(Amount.MAX)));
        Stream<Amount> unpaid = listed().map(Claim.Listed::grains);
        return Stream.concat(unlisted, unpaid).reduce(Amount.ZERO, Amount::plusAtMost);
    }

    Customer with(PeerKey by, Service service) {
        return new Customer(rules, with(services, by, service), tabs, losses, prompt, settled);
    }

    Customer without(PeerKey by) {
        SortedMap<PeerKey, Service> next = new TreeMap<>(services);
        next.remove(by);
        return new Customer(rules, next, tabs, losses, prompt, settled);
    }

    Customer with(ChannelId channel, Tab tab) {
        return new Customer(rules, services, with(tabs, channel, tab), losses, prompt, settled);
    }

    Customer with(List<Loss> next) {
        return new Customer(rules, services, tabs, List.copyOf(next), prompt, settled);
    }

    Customer settling(Amount grains, boolean inTime) {
        return new Customer(rules, services, tabs, losses, inTime ? prompt + 1 : prompt, settled.plusAtMost(grains));
    }

    Customer beginningAnew() {
        return new Customer(rules, services, tabs, losses, 0, settled);
    }

    private static <K extends Comparable<K>, V> SortedMap<K, V> with(Map<K, V> map, K key, V value) {
        SortedMap<K, V> next = new TreeMap<>(map);
        next.put(key, value);
        return next;
    }
}
