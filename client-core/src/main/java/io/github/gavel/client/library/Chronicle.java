package io.github.gavel.client.library;

import io.github.gavel.engine.TorrentSnapshot;
import io.github.gavel.engine.TorrentState;
import io.github.gavel.engine.metainfo.Content;
import io.github.gavel.engine.metainfo.InfoHash;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Notes in entries what torrents did: for how long they were seeded, what they are called, that there is something of
 * them. It belongs to the library's thread.
 */
final class Chronicle {
    /** A computer that slept did not seed. */
    private static final Duration LONGEST_STEP = Duration.ofSeconds(30);

    private static final Duration COUNTED = Duration.ofMinutes(1);
    private static final Duration WRITTEN = Duration.ofMinutes(10);

    private final Stock stock;
    private final InstantSource clock;
    private final Map<InfoHash, Duration> uncounted = new HashMap<>();
    private final Map<InfoHash, Duration> unwritten = new HashMap<>();
    private Optional<Instant> before = Optional.empty();

    Chronicle(Stock stock, InstantSource clock) {
        this.stock = stock;
        this.clock = clock;
    }

    void note(List<Item> items) {
        Instant now = clock.instant();
        Duration passed = before.map(then -> Duration.between(then, now))
                .filter(step -> !step.isNegative())
                .map(step -> step.compareTo(LONGEST_STEP) > 0 ? LONGEST_STEP : step)
                .orElse(Duration.ZERO);
        before = Optional.of(now);
        items.forEach(item -> note(item.entry(), item.view().transfer(), passed));
    }

    private void note(Entry entry, TorrentSnapshot transfer, Duration passed) {
        if (transfer.state() instanceof TorrentState.Seeding) {
            Duration seeded = uncounted.merge(entry.hash(), passed, Duration::plus);
            if (seeded.compareTo(COUNTED) >= 0) {
                count(entry.hash());
            }
        }
        if (isPlaced(transfer) && !entry.isPlaced()) {
            stock.change(entry.hash(), it -> it.placed(true));
        }
        transfer.content()
                .map(Content::name)
                .filter(name -> !name.equals(entry.name()))
                .ifPresent(name -> stock.change(entry.hash(), it -> it.named(name)));
    }

    private static boolean isPlaced(TorrentSnapshot transfer) {
        TorrentState state = transfer.state();
        return (state instanceof TorrentState.Downloading || state instanceof TorrentState.Seeding)
                && !transfer.progress().have().isEmpty();
    }

    private void count(InfoHash hash) {
        Duration more = Optional.ofNullable(uncounted.remove(hash)).orElse(Duration.ZERO);
        stock.find(hash)
                .map(kept -> kept.entry().seededFor(kept.entry().seeded().plus(more)))
                .ifPresent(entry -> {
                    stock.keepInMind(entry);
                    if (unwritten.merge(hash, more, Duration::plus).compareTo(WRITTEN) >= 0) {
                        unwritten.remove(hash);
                        stock.save(entry);
                    }
                });
    }

    /** What was not written down yet. */
    void save() {
        Set.copyOf(uncounted.keySet()).forEach(this::count);
        Set<InfoHash> changed = new HashSet<>(unwritten.keySet());
        unwritten.clear();
        changed.forEach(hash -> stock.find(hash).map(Kept::entry).ifPresent(stock::save));
    }
}
