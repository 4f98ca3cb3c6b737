package io.github.gavel.ui.rows;

import io.github.gavel.client.library.Item;
import io.github.gavel.client.library.LibrarySnapshot;
import io.github.gavel.engine.metainfo.InfoHash;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The lines of one snapshot. Of a torrent that has not changed the line is the same instance as before. */
public record Rows(List<TorrentRow> all, Map<InfoHash, Source> sources) {
    public static final Rows NONE = new Rows(List.of(), Map.of());

    /** A line, and what it was made of. */
    public record Source(Item item, TorrentRow row) {}

    public Rows next(LibrarySnapshot snapshot) {
        Map<InfoHash, Source> next = new HashMap<>();
        List<TorrentRow> lines = snapshot.items().stream()
                .map(item -> {
                    Source source = sources.get(item.entry().hash());
                    Source kept = source != null && source.item().equals(item)
                            ? source
                            : new Source(item, TorrentRow.of(item));
                    next.put(item.entry().hash(), kept);
                    return kept.row();
                })
                .toList();
        return new Rows(lines, next);
    }

    public long count(Filter filter) {
        return all.stream().filter(filter::accepts).count();
    }

    /** Every tracker by the name of its host, and how many torrents it has. */
    public Map<String, Long> trackers() {
        return all.stream()
                .flatMap(row -> row.trackers().stream())
                .collect(Collectors.groupingBy(host -> host, TreeMap::new, Collectors.counting()));
    }

    public Moved moved() {
        return all.stream()
                .map(row -> new Moved(row.down(), row.up(), row.money() instanceof Money.Pays && row.down() > 0))
                .reduce(Moved.NOTHING, Moved::and);
    }
}
