package io.github.gavel.economy.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gavel.economy.money.Rate;
import io.github.gavel.fixtures.Seeds;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("rule")
class RecentPricesTest {
    @Test
    void knowsNoMedianBeforeTheFirstPrice() {
        assertThat(RecentPrices.none().median()).isEmpty();
    }

    @Test
    void takesTheMiddlePriceAndTheLowerOfTwo() {
        RecentPrices odd = seen(9, 1, 5);
        assertThat(odd.median()).contains(Rate.perGib(5));
        assertThat(odd.with(Rate.perGib(7)).median()).contains(Rate.perGib(5));
        assertThat(odd.with(Rate.perGib(3)).median()).contains(Rate.perGib(3));
    }

    @Test
    void forgetsTheOldestPriceOfAFullWindow() {
        RecentPrices prices = RecentPrices.none();
        for (int i = 0; i < RecentPrices.WINDOW; i++) {
            prices = prices.with(Rate.perGib(i));
        }
        assertThat(prices.prices()).hasSize(RecentPrices.WINDOW).startsWith(Rate.FREE);
        assertThat(prices.with(Rate.MAX).prices())
                .hasSize(RecentPrices.WINDOW)
                .startsWith(Rate.perGib(1))
                .endsWith(Rate.MAX);
    }

    @Test
    void hasAsManyPricesBelowItsMedianAsAbove() {
        Seeds.forEach(500, random -> {
            List<Rate> seen = new ArrayList<>();
            RecentPrices prices = RecentPrices.none();
            int count = 1 + random.nextInt(200);
            for (int i = 0; i < count; i++) {
                Rate price = Rate.perGib(random.nextLong(1 + random.nextInt(20)));
                seen.add(price);
                prices = prices.with(price);
            }
            List<Rate> last = new ArrayList<>(seen.subList(Math.max(0, count - RecentPrices.WINDOW), count));
            Collections.sort(last);
            assertThat(prices.median()).contains(last.get((last.size() - 1) / 2));
        });
    }

    @Test
    void refusesMoreThanItsWindow() {
        List<Rate> many = Collections.nCopies(RecentPrices.WINDOW + 1, Rate.FREE);
        assertThatThrownBy(() -> new RecentPrices(many))
                .hasMessageContaining("65")
                .hasMessageContaining("64");
    }

    private static RecentPrices seen(long... rates) {
        RecentPrices prices = RecentPrices.none();
        for (long rate : rates) {
            prices = prices.with(Rate.perGib(rate));
        }
        return prices;
    }
}
