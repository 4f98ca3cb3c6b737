package io.github.gavel.economy.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gavel.fixtures.Seeds;
import java.math.BigInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("rule")
class ShareTest {
    private static final BigInteger MILLION = BigInteger.valueOf(1_000_000);
    private static final BigInteger MAX = BigInteger.valueOf(Long.MAX_VALUE);

    @Test
    void takesExactlyItsPart() {
        Seeds.forEach(5_000, random -> {
            long whole = random.nextLong(Long.MAX_VALUE) >>> random.nextInt(63);
            Share share = new Share(random.nextInt(100_000_001));
            BigInteger product = BigInteger.valueOf(whole).multiply(BigInteger.valueOf(share.millionths()));
            BigInteger up = product.add(MILLION).subtract(BigInteger.ONE).divide(MILLION);
            assertThat(share.of(whole))
                    .isEqualTo(product.divide(MILLION).min(MAX).longValueExact());
            assertThat(share.atLeastOf(whole)).isEqualTo(up.min(MAX).longValueExact());
        });
    }

    @Test
    void roundsDownOrUpAsAsked() {
        assertThat(Share.percent(30).of(11)).isEqualTo(3);
        assertThat(Share.percent(30).atLeastOf(11)).isEqualTo(4);
        assertThat(Share.percent(30).atLeastOf(10)).isEqualTo(3);
        assertThat(Share.percent(125).of(Rate.perGib(4))).isEqualTo(Rate.perGib(5));
        assertThat(Share.percent(125).of(Rate.MAX)).isEqualTo(Rate.MAX);
        assertThat(Share.percent(101).atLeastOf(Rate.perGib(1))).isEqualTo(Rate.perGib(2));
        assertThat(Share.percent(101).atLeastOf(Rate.perGib(100))).isEqualTo(Rate.perGib(101));
        assertThat(Share.percent(101).atLeastOf(Rate.MAX)).isEqualTo(Rate.MAX);
        assertThat(Share.percent(50).of(Amount.MAX)).isEqualTo(Amount.grains(Long.MAX_VALUE / 2));
        assertThat(Share.percent(200).of(Amount.MAX)).isEqualTo(Amount.MAX);
    }

    @Test
    void isBetweenNothingAndAHundredfold() {
        assertThatThrownBy(() -> new Share(-1)).hasMessageContaining("-1 millionths");
        assertThatThrownBy(() -> new Share(100_000_001)).hasMessageContaining("100000001");
        assertThat(new Share(100_000_000).of(2)).isEqualTo(200);
        assertThat(new Share(0).of(Long.MAX_VALUE)).isZero();
        assertThatThrownBy(() -> Share.percent(30).of(-1)).hasMessageContaining("-1");
    }
}
