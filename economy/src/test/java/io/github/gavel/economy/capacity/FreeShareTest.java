package io.github.gavel.economy.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gavel.economy.money.Rate;
import io.github.gavel.economy.money.Share;
import io.github.gavel.fixtures.Seeds;
import java.math.BigInteger;
import java.util.OptionalLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("rule")
class FreeShareTest {
    private static final FreeCapacity UNLIMITED = new FreeCapacity.Unlimited();
    private static final Rate RESERVE = Rate.perGib(1);

    @Test
    void isUnlimitedWithoutAReserve() {
        assertThat(FreeShare.standard(4).of(Rate.FREE, OptionalLong.of(1_000))).isEqualTo(UNLIMITED);
    }

    @Test
    void isUnlimitedWhileTheCapacityIsUnknown() {
        assertThat(FreeShare.standard(4).of(RESERVE, OptionalLong.empty())).isEqualTo(UNLIMITED);
    }

    @Test
    void isThirtyPercentWithFourSlotsAndAQuarterOrMoreWithFewer() {
        assertThat(limit(FreeShare.standard(4), 1_000)).isEqualTo(300);
        assertThat(limit(FreeShare.standard(3), 1_000)).isEqualTo(300);
        assertThat(limit(FreeShare.standard(2), 1_000)).isEqualTo(334);
        assertThat(limit(FreeShare.standard(1), 1_000)).isEqualTo(500);
    }

    @Test
    void isNeverBelowTheRuleAndLessThanAByteAboveIt() {
        Seeds.forEach(3_000, random -> {
            long capacity = random.nextLong(Long.MAX_VALUE) >>> random.nextInt(63);
            int slots = 1 + (random.nextInt(Integer.MAX_VALUE) >>> random.nextInt(31));
            Share share = new Share(random.nextInt(1_000_001));
            BigInteger limit = BigInteger.valueOf(limit(new FreeShare(share, slots), capacity));
            BigInteger whole = BigInteger.valueOf(capacity);
            BigInteger ofShare = whole.multiply(BigInteger.valueOf(share.millionths()));
            BigInteger million = BigInteger.valueOf(1_000_000);
            BigInteger parts = BigInteger.valueOf(slots + 1L);
            assertThat(limit.multiply(million)).isGreaterThanOrEqualTo(ofShare);
            assertThat(limit.multiply(parts)).isGreaterThanOrEqualTo(whole);
            BigInteger less = limit.subtract(BigInteger.ONE);
            assertThat(less.multiply(million).compareTo(ofShare) < 0
                            || less.multiply(parts).compareTo(whole) < 0)
                    .isTrue();
        });
    }

    @Test
    void holdsAtTheExtremes() {
        assertThat(limit(FreeShare.standard(4), 0)).isZero();
        assertThat(limit(FreeShare.standard(4), -1)).isZero();
        assertThat(limit(FreeShare.standard(4), 1)).isEqualTo(1);
        assertThat(limit(new FreeShare(Share.percent(100), Integer.MAX_VALUE), Long.MAX_VALUE))
                .isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void refusesNonsense() {
        assertThatThrownBy(() -> new FreeShare(new Share(1_000_001), 4)).hasMessageContaining("1000001 millionths");
        assertThatThrownBy(() -> FreeShare.standard(0)).hasMessageContaining("0 regular slots");
    }

    private static long limit(FreeShare share, long capacity) {
        FreeCapacity free = share.of(RESERVE, OptionalLong.of(capacity));
        assertThat(free).isInstanceOf(FreeCapacity.AtMost.class);
        return ((FreeCapacity.AtMost) free).bytesPerSecond();
    }
}
