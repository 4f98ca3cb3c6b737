package io.github.gavel.ui.rows;

import io.github.gavel.economy.money.Amount;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/**
 * What several torrents come to. Whichever way they are parted, the parts come to the same.
 *
 * @param doing how many do what
 */
public record Together(
        int torrents,
        long size,
        long done,
        long down,
        long up,
        long uploaded,
        long downloaded,
        int peers,
        Amount spent,
        Amount earned,
        Map<Activity, Integer> doing) {
    public static final Together NOTHING = new Together(0, 0, 0, 0, 0, 0, 0, 0, Amount.ZERO, Amount.ZERO, Map.of());

    private static final int ALL = 1000;

    public Together {
        doing = Map.copyOf(doing);
    }

    public static Together of(Collection<TorrentRow> rows) {
        return new Together(
                rows.size(),
                sum(rows, TorrentRow::size),
                sum(rows, row -> row.facts().done()),
                sum(rows, TorrentRow::down),
                sum(rows, TorrentRow::up),
                sum(rows, row -> row.facts().uploaded()),
                sum(rows, row -> row.facts().downloaded()),
                rows.stream().mapToInt(TorrentRow::peers).sum(),
                sumOf(rows, Facts::spent),
                sumOf(rows, Facts::earned),
                rows.stream().collect(Collectors.groupingBy(TorrentRow::activity, Collectors.summingInt(row -> 1))));
    }

    private static long sum(Collection<TorrentRow> rows, ToLongFunction<TorrentRow> part) {
        return rows.stream().mapToLong(part).reduce(0, Together::plus);
    }

    private static Amount sumOf(Collection<TorrentRow> rows, Function<Facts, Amount> part) {
        return rows.stream().map(TorrentRow::facts).map(part).reduce(Amount.ZERO, Amount::plusAtMost);
    }

    public Together and(Together other) {
        return new Together(
                torrents + other.torrents,
                plus(size, other.size),
                plus(done, other.done),
                plus(down, other.down),
                plus(up, other.up),
                plus(uploaded, other.uploaded),
                plus(downloaded, other.downloaded),
                peers + other.peers,
                spent.plusAtMost(other.spent),
                earned.plusAtMost(other.earned),
                plus(doing, other.doing));
    }

    /** As much as can be counted. */
    private static long plus(long one, long other) {
        return one > Long.MAX_VALUE - other ? Long.MAX_VALUE : one + other;
    }

    private static Map<Activity, Integer> plus(Map<Activity, Integer> one, Map<Activity, Integer> other) {
        Map<Activity, Integer> sum = new EnumMap<>(Activity.class);
        sum.putAll(one);
        other.forEach((activity, count) -> sum.merge(activity, count, Integer::sum));
        return sum;
    }

    /** How much of what they are is here, rounded down. */
    public int permille() {
        if (size == 0) {
            return 0;
        }
        return (int) Math.min(ALL, size <= Long.MAX_VALUE / ALL ? done * ALL / size : done / (size / ALL));
    }
}
