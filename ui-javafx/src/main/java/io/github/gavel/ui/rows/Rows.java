package io.github.gavel.ui.rows;

import io.github.gavel.client.library.Item;
import io.github.gavel.client.library.LibrarySnapshot;
import io.github.gavel.engine.metainfo.InfoHash;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The lines of one snapshot, and what they come to. Of a torrent that has not changed the line is the same instance as
 * before.
 *
 * @param sources each line by its torrent
 * @param counts of each kind
 * @param labels every label, and how many torrents have it
 * @param trackers every tracker by the name of its host, and how many torrents it has
 * @param peers of all
 * @param callers how many of those called us
 */
public record Rows(
        List<TorrentRow> all,
        Map<InfoHash, Source> sources,
        Map<Filter.Kind, Long> counts,
        Map<String, Long> labels,
        Map<String, Long> trackers,
        Moved moved,
        int peers,
        int callers) {
    public static final Rows NONE = new Rows(List.of(), Map.of(), Map.of(), Map.of(), Map.of(), Moved.NOTHING, 0, 0);

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
        return new Rows(
                lines,
                next,
                counts(lines),
                labels(lines),
                trackers(lines),
                moved(lines),
                lines.stream().mapToInt(TorrentRow::peers).sum(),
                lines.stream().mapToInt(row -> row.facts().callers()).sum());
    }

    public Optional<Source> of(InfoHash torrent) {
        return Optional.ofNullable(sources.get(torrent));
    }

    public long count(Filter.Kind kind) {
        return counts.getOrDefault(kind, 0L);
    }

    private static Map<Filter.Kind, Long> counts(List<TorrentRow> lines) {
        Map<Filter.Kind, Long> counts = new EnumMap<>(Filter.Kind.class);
        for (Filter.Kind kind : Filter.Kind.values()) {
            counts.put(kind, lines.stream().filter(kind::accepts).count());
        }
        return counts;
    }

    private static Map<String, Long> trackers(List<TorrentRow> lines) {
        return lines.stream()
                .flatMap(row -> row.trackers().stream())
                .collect(Collectors.groupingBy(host -> host, TreeMap::new, Collectors.counting()));
    }

    private static Map<String, Long> labels(List<TorrentRow> lines) {
        return lines.stream()
                .flatMap(row -> row.facts().labels().stream())
                .collect(Collectors.groupingBy(label -> label, TreeMap::new, Collectors.counting()));
    }

    private static Moved moved(List<TorrentRow> lines) {
        return lines.stream()
                .map(row -> new Moved(row.down(), row.up(), row.money() instanceof Money.Pays && row.down() > 0))
                .reduce(Moved.NOTHING, Moved::and);
    }
}
