package io.github.gavel.ui.rows;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.economy.autobid.Benefit;
import io.github.gavel.economy.identity.InfoHash;
import io.github.gavel.economy.identity.Octets;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.money.Rate;
import io.github.gavel.engine.TorrentState;
import io.github.gavel.fixtures.Seeds;
import io.github.gavel.speed.view.BuyingView;
import io.github.gavel.speed.view.SellingView;
import io.github.gavel.speed.view.TradeView;
import io.github.gavel.ui.sample.Sample;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TogetherTest {
    @Test
    void theSumsAreThoseOfTheRowsHoweverTheyAreParted() {
        Seeds.forEach(100, random -> {
            List<TorrentRow> rows = IntStream.range(0, random.nextInt(12))
                    .mapToObj(i -> any(random, i))
                    .toList();
            Together all = Together.of(rows);
            assertThat(all.torrents()).isEqualTo(rows.size());
            assertThat(all.size())
                    .isEqualTo(rows.stream().mapToLong(TorrentRow::size).sum());
            assertThat(all.done())
                    .isEqualTo(
                            rows.stream().mapToLong(row -> row.facts().done()).sum())
                    .isLessThanOrEqualTo(all.size());
            assertThat(all.down())
                    .isEqualTo(rows.stream().mapToLong(TorrentRow::down).sum());
            assertThat(all.spent().grains())
                    .isEqualTo(rows.stream()
                            .mapToLong(row -> row.facts().spent().grains())
                            .sum());
            assertThat(all.earned().grains())
                    .isEqualTo(rows.stream()
                            .mapToLong(row -> row.facts().earned().grains())
                            .sum());
            assertThat(all.doing().values().stream().mapToInt(Integer::intValue).sum())
                    .isEqualTo(rows.size());
            int cut = random.nextInt(rows.size() + 1);
            assertThat(Together.of(rows.subList(0, cut)).and(Together.of(rows.subList(cut, rows.size()))))
                    .isEqualTo(all);
        });
    }

    private static TorrentRow any(RandomGenerator random, int number) {
        Sample sample = Sample.named("torrent " + number, 1 + random.nextLong(1L << 32))
                .done(random.nextInt(1001))
                .moving(random.nextInt(10_000_000), random.nextInt(10_000_000))
                .peers(random.nextInt(5), 9);
        if (random.nextInt(4) == 0) {
            sample = sample.state(new TorrentState.Stopped());
        }
        return TorrentRow.of(sample.trade(trade(random)).view());
    }

    private static TradeView trade(RandomGenerator random) {
        Optional<SellingView> sells = random.nextBoolean()
                ? Optional.of(new SellingView(
                        Rate.FREE, 3, Optional.empty(), Amount.grains(random.nextLong(1_000_000)), List.of()))
                : Optional.empty();
        Optional<BuyingView> buys = random.nextBoolean()
                ? Optional.of(new BuyingView(
                        Amount.grains(1_000_000),
                        Amount.grains(random.nextLong(1_000_000)),
                        Amount.ZERO,
                        new Benefit.Unmeasured(),
                        Optional.empty(),
                        List.of()))
                : Optional.empty();
        return new TradeView(new InfoHash(Octets.of(new byte[20])), sells, buys);
    }

    @Test
    void nothingIsNoPartOfAnything() {
        assertThat(Together.of(List.of())).isEqualTo(Together.NOTHING);
        assertThat(Together.NOTHING.permille()).isZero();
    }

    @Test
    void whatCannotBeCountedStopsAtTheHighestNumber() {
        Together much = new Together(
                1, Long.MAX_VALUE, Long.MAX_VALUE, 0, 0, 0, 0, 0, Amount.MAX, Amount.MAX, Map.of(Activity.PAUSED, 1));
        Together more = much.and(much);
        assertThat(more.size()).isEqualTo(Long.MAX_VALUE);
        assertThat(more.spent()).isEqualTo(Amount.MAX);
        assertThat(more.permille()).isEqualTo(1000);
        assertThat(more.doing()).isEqualTo(Map.of(Activity.PAUSED, 2));
    }

    @Test
    void theShareIsRoundedDown() {
        Together almost =
                new Together(1, 1000, 999, 0, 0, 0, 0, 0, Amount.ZERO, Amount.ZERO, Map.of(Activity.SEEDING, 1));
        assertThat(almost.permille()).isEqualTo(999);
    }
}
