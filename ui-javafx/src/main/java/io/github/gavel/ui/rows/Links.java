package io.github.gavel.ui.rows;

import io.github.gavel.client.library.Item;
import io.github.gavel.engine.TorrentSnapshot;
import io.github.gavel.engine.magnet.FileSelection;
import io.github.gavel.engine.magnet.Magnet;
import io.github.gavel.engine.metainfo.Sources;
import io.github.gavel.engine.tracker.TrackerStatus;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Links to torrents, with their names and trackers.
 *
 * @param trackers how many all of them name
 * @param withheld how many torrents have none: private ones whose trackers are not known, without which nobody finds a
 *     peer
 * @param arePrivate whether a private torrent is among the links: its trackers may know their owner by their addresses
 */
public record Links(List<String> links, int trackers, int withheld, boolean arePrivate) {
    public Links {
        links = List.copyOf(links);
    }

    public static Links to(Collection<Item> items) {
        List<Item> useful = items.stream()
                .filter(item ->
                        !isPrivate(item) || !item.view().transfer().trackers().isEmpty())
                .toList();
        return new Links(
                useful.stream().map(item -> link(item).toString()).toList(),
                useful.stream()
                        .mapToInt(item -> item.view().transfer().trackers().size())
                        .sum(),
                items.size() - useful.size(),
                useful.stream().anyMatch(Links::isPrivate));
    }

    /** One to a line. */
    public String text() {
        return String.join("\n", links);
    }

    private static boolean isPrivate(Item item) {
        return item.view()
                .transfer()
                .content()
                .filter(known -> known.isPrivate())
                .isPresent();
    }

    private static Magnet link(Item item) {
        TorrentSnapshot torrent = item.view().transfer();
        String name =
                torrent.content().map(known -> known.name()).orElse(item.entry().name());
        List<List<URI>> tiers = new ArrayList<>(torrent.trackers().stream()
                .collect(Collectors.groupingBy(
                        TrackerStatus::tier,
                        TreeMap::new,
                        Collectors.mapping(TrackerStatus::tracker, Collectors.toList())))
                .values());
        return new Magnet(
                torrent.hash(), Optional.of(name), new Sources(tiers, List.of()), List.of(), FileSelection.ALL);
    }
}
