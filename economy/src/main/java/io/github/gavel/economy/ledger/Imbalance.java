package io.github.gavel.economy.ledger;

import io.github.gavel.economy.money.Amount;
import java.math.BigInteger;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A change whose new values its entries do not explain: grains would be made or lost. The rules make none. */
public sealed interface Imbalance {
    record At(Place place, BigInteger explained, BigInteger found) implements Imbalance {}

    /** In the sum of everything the ledger holds. */
    record InAll(BigInteger explained, BigInteger found) implements Imbalance {}

    /** Compares every value that the change touches with the one before and with the entries. */
    static Optional<Imbalance> of(Book before, Change change) {
        Set<Place> changed = new LinkedHashSet<>();
        change.accounts().forEach(it -> changed.add(new Place.Held(it.id())));
        change.channel()
                .ifPresent(it -> changed.add(new Place.Locked(it.parties().channel())));
        Set<Place> touched = new LinkedHashSet<>(changed);
        change.entries().forEach(it -> touched.addAll(List.of(it.from(), it.to())));
        MemoryBook after = new MemoryBook();
        after.apply(change);
        BigInteger inAll = exactly(before.circulating());
        for (Place place : touched) {
            BigInteger net = net(change.entries(), place);
            BigInteger explained = exactly(amountAt(place, before)).add(net);
            BigInteger found = exactly(amountAt(place, changed.contains(place) ? after : before));
            if (place instanceof Place.Outside) {
                inAll = inAll.subtract(net);
            } else if (!explained.equals(found)) {
                return Optional.of(new At(place, explained, found));
            }
        }
        BigInteger found = exactly(change.circulating());
        return inAll.equals(found) ? Optional.empty() : Optional.of(new InAll(inAll, found));
    }

    private static BigInteger net(List<Entry> entries, Place place) {
        BigInteger net = BigInteger.ZERO;
        for (Entry entry : entries) {
            BigInteger amount = exactly(entry.amount());
            net = entry.to().equals(place) ? net.add(amount) : net;
            net = entry.from().equals(place) ? net.subtract(amount) : net;
        }
        return net;
    }

    private static Amount amountAt(Place place, Book book) {
        if (place instanceof Place.Held held) {
            return book.account(held.account()).balance();
        }
        return place instanceof Place.Locked locked
                ? book.channel(locked.channel()).map(Channel::locked).orElse(Amount.ZERO)
                : Amount.ZERO;
    }

    private static BigInteger exactly(Amount amount) {
        return BigInteger.valueOf(amount.grains());
    }
}
