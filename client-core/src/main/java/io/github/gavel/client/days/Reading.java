package io.github.gavel.client.days;

import io.github.gavel.client.library.LibrarySnapshot;
import io.github.gavel.engine.metainfo.InfoHash;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What everything had done by a moment.
 *
 * @param troubles of no torrent alone
 */
public record Reading(Instant at, Map<InfoHash, Gauge> gauges, List<String> troubles) {
    public Reading {
        gauges = Collections.unmodifiableMap(new LinkedHashMap<>(gauges));
        troubles = List.copyOf(troubles);
    }

    public static Reading of(LibrarySnapshot library, Instant at) {
        Map<InfoHash, Gauge> gauges = new LinkedHashMap<>();
        library.items()
                .forEach(item -> Gauge.of(item)
                        .ifPresent(gauge -> gauges.put(item.entry().hash(), gauge)));
        return new Reading(at, gauges, library.troubles());
    }

    /** The same, with what was known before of what cannot be read just now. */
    public Reading onto(Reading before) {
        Map<InfoHash, Gauge> all = new LinkedHashMap<>(before.gauges);
        all.replaceAll((hash, gauge) -> gauge.unseen());
        gauges.forEach((hash, gauge) -> all.merge(hash, gauge, (then, now) -> now.onto(then)));
        return new Reading(at, all, troubles);
    }

    /** What all did since then; whoever was not there then begins to count now. */
    Tally since(Reading before) {
        return gauges.entrySet().stream()
                .filter(it -> before.gauges.containsKey(it.getKey()))
                .map(it -> since(it.getKey(), before))
                .reduce(Tally.NOTHING, Tally::plus);
    }

    /** What one did since then. */
    Tally since(InfoHash torrent, Reading before) {
        Gauge now = gauges.get(torrent);
        Gauge then = before.gauges.get(torrent);
        return now == null || then == null ? Tally.NOTHING : now.since(then);
    }

    boolean isSeeding() {
        return gauges.values().stream().anyMatch(Gauge::isSeeding);
    }
}
