package io.github.gavel.ui.sample;

import io.github.gavel.client.library.Entry;
import io.github.gavel.client.library.Item;
import io.github.gavel.client.library.LibrarySnapshot;
import io.github.gavel.client.library.Orders;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;

/** The samples, put in order by labels. */
public final class Shelved {
    private static final Map<String, List<String>> NAMES = Map.of(
            "Linux", List.of("debian", "ubuntu", "Fedora", "archlinux"),
            "Films", List.of("Sintel", "Tears", "Big Buck", "Prelinger"),
            "Data", List.of("Wikipedia", "OpenStreetMap"),
            "Music", List.of("LibriVox", "Musopen"));

    private Shelved() {}

    public static LibrarySnapshot some(int second) {
        LibrarySnapshot bare = Samples.some(second);
        return new LibrarySnapshot(
                bare.client(),
                bare.items().stream().map(Shelved::shelved).toList(),
                bare.settings(),
                bare.troubles(),
                OptionalLong.of(412_000_000_000L));
    }

    private static Item shelved(Item item) {
        Set<String> labels = new TreeSet<>();
        NAMES.forEach((label, names) -> {
            if (names.stream().anyMatch(item.entry().name()::startsWith)) {
                labels.add(label);
            }
        });
        return labelled(item, labels);
    }

    public static Item labelled(Item item, Set<String> labels) {
        Entry entry = item.entry();
        Orders orders = entry.orders();
        Orders next = new Orders(
                orders.wanted(),
                orders.place(),
                labels,
                orders.limits(),
                orders.goal(),
                orders.choice(),
                orders.wish(),
                orders.leaving());
        return new Item(
                new Entry(
                        entry.hash(),
                        entry.folder(),
                        entry.name(),
                        entry.added(),
                        next,
                        entry.seeded(),
                        entry.isPlaced()),
                item.view(),
                item.standing());
    }
}
