package io.github.gavel.economy.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gavel.fixtures.Seeds;
import java.math.BigInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("rule")
class RateTest {
    private static final BigInteger GIB = BigInteger.ONE.shiftLeft(30);

    @Test
    void costsExactlyTheRoundedDownProduct() {
        Seeds.forEach(20_000, random -> {
            long bytes = random.nextLong(Long.MAX_VALUE) >>> random.nextInt(63);
            Rate rate = Rate.perGib(random.nextLong(Rate.LIMIT + 1) >>> random.nextInt(50));
            BigInteger exact = BigInteger.valueOf(bytes)
                    .multiply(BigInteger.valueOf(rate.grainsPerGib()))
                    .divide(GIB);
            if (exact.bitLength() < 64) {
                assertThat(rate.price(bytes)).contains(Amount.grains(exact.longValueExact()));
            } else {
                assertThat(rate.price(bytes)).isEmpty();
            }
        });
    }

    @Test
    void costsItsGrainsForOneGib() {
        assertThat(Rate.perGib(7).price(1L << 30)).contains(Amount.grains(7));
        assertThat(Rate.perGib(7).price((1L << 30) - 1)).contains(Amount.grains(6));
    }

    @Test
    void saysWhetherAPurseSuffices() {
        assertThat(Rate.perGib(7).isAffordable(1L << 30, Amount.grains(7))).isTrue();
        assertThat(Rate.perGib(7).isAffordable(1L << 30, Amount.grains(6))).isFalse();
        assertThat(Rate.MAX.isAffordable(Long.MAX_VALUE, Amount.MAX)).isFalse();
        assertThat(Rate.FREE.isAffordable(Long.MAX_VALUE, Amount.ZERO)).isTrue();
    }

    @Test
    void findsTheHighestRateThatAPurseAffords() {
        assertThat(Rate.affordedBy(Amount.grains(7), 1L << 30)).isEqualTo(Rate.perGib(7));
        assertThat(Rate.affordedBy(Amount.grains(7), (1L << 30) + 1)).isEqualTo(Rate.perGib(6));
        assertThat(Rate.affordedBy(Amount.ZERO, 1)).isEqualTo(Rate.FREE);
        assertThat(Rate.affordedBy(Amount.ZERO, 0)).isEqualTo(Rate.MAX);
        assertThat(Rate.affordedBy(Amount.MAX, 1)).isEqualTo(Rate.MAX);
        assertThat(Rate.affordedBy(Amount.MAX, Long.MAX_VALUE)).isEqualTo(Rate.perGib(1L << 30));
        assertThatThrownBy(() -> Rate.affordedBy(Amount.MAX, -1)).hasMessageContaining("-1 bytes");
    }

    @Test
    void affordsItsBytesButNoHigherRateDoes() {
        Seeds.forEach(5_000, random -> {
            BigInteger purse = BigInteger.valueOf(random.nextLong(Long.MAX_VALUE) >>> random.nextInt(63));
            long bytes = 1 + (random.nextLong(Long.MAX_VALUE) >>> random.nextInt(63));
            Rate rate = Rate.affordedBy(Amount.grains(purse.longValueExact()), bytes);
            BigInteger cost = BigInteger.valueOf(bytes).multiply(BigInteger.valueOf(rate.grainsPerGib()));
            BigInteger purseInParts = purse.multiply(GIB);
            assertThat(cost).isLessThanOrEqualTo(purseInParts);
            assertThat(rate.equals(Rate.MAX)
                            || cost.add(BigInteger.valueOf(bytes)).compareTo(purseInParts) > 0)
                    .isTrue();
        });
    }

    @Test
    void refusesWhatIsNoRate() {
        assertThatThrownBy(() -> Rate.perGib(-1)).hasMessageContaining("-1 grains per GiB");
        assertThatThrownBy(() -> Rate.perGib(Rate.LIMIT + 1)).hasMessageContaining("1000000000000001");
        assertThat(Rate.perGib(Rate.LIMIT)).isEqualTo(Rate.MAX);
    }

    @Test
    void choosesTheHigherAndTheLower() {
        Rate low = Rate.perGib(2);
        Rate high = Rate.perGib(3);
        assertThat(low.max(high)).isEqualTo(high.max(low)).isEqualTo(high);
        assertThat(low.min(high)).isEqualTo(high.min(low)).isEqualTo(low);
        assertThat(high.covers(low)).isTrue();
        assertThat(high.covers(high)).isTrue();
        assertThat(low.covers(high)).isFalse();
    }
}
