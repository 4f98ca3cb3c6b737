package io.github.gavel.client.notices;

import io.github.gavel.client.library.Item;
import io.github.gavel.client.library.LibrarySnapshot;
import io.github.gavel.client.library.Standing;
import io.github.gavel.client.notices.Notice.Kind;
import io.github.gavel.engine.TorrentState;
import io.github.gavel.engine.metainfo.InfoHash;
import io.github.gavel.speed.port.Refusal;
import io.github.gavel.speed.port.Refusal.Obstacle;
import io.github.gavel.speed.view.BuyingView;
import io.github.gavel.speed.view.TradeView;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;

/**
 * What somebody knows of the torrents. Who is told something is left in peace for a while; what happens meanwhile is
 * told after it, at once.
 *
 * @param seen each torrent as it was when somebody was told last, looked last, or it came
 * @param hindered what was told last of what is in the way of paying, which comes and goes with a ledger
 * @param peace until when nothing is told
 */
public record Attention(Map<InfoHash, Item> seen, Map<InfoHash, Obstacle> hindered, Instant peace) {
    static final Duration QUIET = Duration.ofSeconds(15);
    private static final Set<Obstacle> FOR_A_PERSON =
            EnumSet.of(Obstacle.LOCKED, Obstacle.LIMIT, Obstacle.BALANCE, Obstacle.LEDGER, Obstacle.DISK);

    public Attention {
        seen = Map.copyOf(seen);
        hindered = Map.copyOf(hindered);
    }

    /** What is told, and what is known from then on. */
    public record Told(Attention next, List<Notice> notices) {
        public Told {
            notices = List.copyOf(notices);
        }
    }

    /** Whoever begins is told nothing of what is so already. */
    public static Attention to(LibrarySnapshot first) {
        return new Attention(Map.of(), Map.of(), Instant.MIN).knowing(first);
    }

    /**
     * Compares what is with what is known.
     *
     * @param isHere whether somebody sees the window, who needs no telling
     */
    public Told look(LibrarySnapshot now, boolean isHere, Instant at) {
        if (isHere) {
            return new Told(knowing(now), List.of());
        }
        if (at.isBefore(peace)) {
            return new Told(new Attention(withNewcomers(now), hindered, peace), List.of());
        }
        List<Notice> notices = notices(now);
        Attention known = knowing(now);
        return new Told(notices.isEmpty() ? known : new Attention(known.seen, known.hindered, at.plus(QUIET)), notices);
    }

    private Attention knowing(LibrarySnapshot now) {
        Map<InfoHash, Item> items = new HashMap<>();
        Map<InfoHash, Obstacle> obstacles = new HashMap<>();
        for (Item item : now.items()) {
            InfoHash hash = item.entry().hash();
            items.put(hash, item);
            obstacle(item)
                    .or(() -> Optional.ofNullable(hindered.get(hash)))
                    .ifPresent(obstacle -> obstacles.put(hash, obstacle));
        }
        return new Attention(items, obstacles, peace);
    }

    private Map<InfoHash, Item> withNewcomers(LibrarySnapshot now) {
        Map<InfoHash, Item> items = new HashMap<>();
        for (Item item : now.items()) {
            InfoHash hash = item.entry().hash();
            items.put(hash, seen.getOrDefault(hash, item));
        }
        return items;
    }

    private List<Notice> notices(LibrarySnapshot now) {
        List<Notice> notices = new ArrayList<>();
        among(now, (before, after) -> isDownloading(before) && isComplete(after))
                .ifPresent(items -> notices.add(notice(Kind.FINISHED, items, item -> Optional.empty())));
        among(now, (before, after) -> isStuck(after) && !isStuck(before))
                .ifPresent(items -> notices.add(notice(Kind.STUCK, items, Item::sentence)));
        among(now, (before, after) -> isSpent(after) && !isSpent(before) && !isComplete(after))
                .ifPresent(items -> notices.add(notice(Kind.SPENT, items, item -> Optional.empty())));
        among(now, (before, after) -> isNewlyHindered(after) && !isStuck(after) && !isComplete(after))
                .ifPresent(items -> notices.add(notice(
                        Kind.UNPAID,
                        items,
                        item -> buys(item).flatMap(BuyingView::hindrance).map(Refusal::words))));
        return notices;
    }

    private Optional<List<Item>> among(LibrarySnapshot now, BiPredicate<Item, Item> isWorthIt) {
        List<Item> items = now.items().stream()
                .filter(item -> item.standing() != Standing.LEAVING)
                .filter(item -> Optional.ofNullable(seen.get(item.entry().hash()))
                        .filter(before -> isWorthIt.test(before, item))
                        .isPresent())
                .toList();
        return Optional.of(items).filter(some -> !some.isEmpty());
    }

    private static Notice notice(Kind kind, List<Item> items, Function<Item, Optional<String>> why) {
        return new Notice(
                kind,
                items.stream().map(Item::entry).toList(),
                why.apply(items.get(0)).orElse(""));
    }

    /** As far as that is known: what is being looked at may have been complete before. */
    private static boolean isDownloading(Item item) {
        TorrentState state = item.view().transfer().state();
        boolean isKnown = state instanceof TorrentState.Downloading || state instanceof TorrentState.FetchingMetadata;
        return isKnown && !isComplete(item);
    }

    private static boolean isComplete(Item item) {
        return item.view().transfer().totals().completed().isPresent();
    }

    private static boolean isStuck(Item item) {
        return switch (item.standing()) {
            case ABSENT, FAILED, LOW_DISK -> true;
            default -> false;
        };
    }

    private static boolean isSpent(Item item) {
        return buys(item)
                .filter(buys -> !buys.budget().isZero() && buys.spent().covers(buys.budget()))
                .isPresent();
    }

    private boolean isNewlyHindered(Item item) {
        Optional<Obstacle> before =
                Optional.ofNullable(hindered.get(item.entry().hash()));
        return obstacle(item).filter(FOR_A_PERSON::contains).isPresent()
                && !obstacle(item).equals(before);
    }

    private static Optional<Obstacle> obstacle(Item item) {
        return buys(item).flatMap(BuyingView::hindrance).map(Refusal::obstacle);
    }

    private static Optional<BuyingView> buys(Item item) {
        return item.view().trade().flatMap(TradeView::buys);
    }
}
