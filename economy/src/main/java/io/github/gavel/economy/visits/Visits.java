package io.github.gavel.economy.visits;

import io.github.gavel.economy.time.Tick;
import java.time.Duration;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;

/**
 * What everybody used up of his limits who was here in the last ten minutes. It exists because limits that belong to a
 * connection are reset by a reconnect. An immutable value.
 *
 * <p>What always holds: no more than {@link #MOST} are remembered. If there are more, whoever used up least is
 * forgotten, and of several the one who was seen least lately; so to be forgotten somebody must bring as many others as
 * that, and each of them must have used up as much as he did. He who was just seen is never the one. What is remembered
 * of somebody is never less because another connection of his, or of a neighbour's, used up less: so it has to be
 * something that time forgets.
 *
 * @param <W> who was here
 * @param <U> what is used up
 */
public final class Visits<W, U> {
    public static final int MOST = 10_000;

    static final Duration REMEMBERED = Duration.ofMinutes(10);

    private record Visit<U>(U used, Tick seen) {}

    private final int limit;
    private final Comparator<U> most;
    private final BinaryOperator<U> both;
    private final Map<W, Visit<U>> visits;

    /** @param visits who was seen least lately comes first */
    private Visits(int limit, Comparator<U> most, BinaryOperator<U> both, Map<W, Visit<U>> visits) {
        this.limit = limit;
        this.most = most;
        this.both = both;
        this.visits = visits;
    }

    /**
     * Nobody was here yet.
     *
     * @param most whoever used up more comes later
     * @param both what two used up who may be one
     */
    public static <W, U> Visits<W, U> none(Comparator<U> most, BinaryOperator<U> both) {
        return none(MOST, most, both);
    }

    static <W, U> Visits<W, U> none(int limit, Comparator<U> most, BinaryOperator<U> both) {
        return new Visits<>(limit, most, both, new LinkedHashMap<>());
    }

    /** What somebody used up who comes now: all that is remembered of any whom he may be. */
    public Optional<U> usedBy(Set<W> anyOf, Tick now) {
        return anyOf.stream()
                .map(visits::get)
                .filter(Objects::nonNull)
                .filter(visit -> !isOver(visit, now))
                .map(Visit::used)
                .reduce(both);
    }

    /** What somebody has used up now. It is to be told at each change, so that a second connection finds it too. */
    public Visits<W, U> seen(Set<W> as, U used, Tick now) {
        Map<W, Visit<U>> next = new LinkedHashMap<>(visits);
        Iterator<Visit<U>> oldest = next.values().iterator();
        while (oldest.hasNext() && isOver(oldest.next(), now)) {
            oldest.remove();
        }
        as.forEach(next::remove);
        while (!next.isEmpty() && next.size() + as.size() > limit) {
            next.entrySet().stream()
                    .min(Map.Entry.comparingByValue(Comparator.comparing(Visit::used, most)))
                    .ifPresent(least -> next.remove(least.getKey()));
        }
        for (W who : as) {
            U all = usedBy(Set.of(who), now)
                    .map(before -> both.apply(before, used))
                    .orElse(used);
            next.put(who, new Visit<>(all, now));
        }
        return new Visits<>(limit, most, both, next);
    }

    private static boolean isOver(Visit<?> visit, Tick now) {
        return now.isPast(visit.seen(), REMEMBERED);
    }

    public int count() {
        return visits.size();
    }
}
