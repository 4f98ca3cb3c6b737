package io.github.gavel.engine.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gavel.fixtures.Seeds;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;

class BucketTest {
    private static final long SECOND = 1_000_000_000;

    @Test
    void whatPassesInAnyTimeIsWhatCameInItToTheByte() {
        Seeds.forEach(500, random -> {
            long rate = 1 + random.nextLong(1L << random.nextInt(1, 36));
            long begin = random.nextLong();
            Bucket bucket = new Bucket(new Limit(rate), begin);
            bucket.take(bucket.capacity());
            long passed = 0;
            long now = begin;
            while (now - begin < 10 * SECOND) {
                long measure = 1 + random.nextLong(bucket.measure());
                now += bucket.nanosUntil(measure, now);
                assertThat(bucket.holds(measure, now)).isTrue();
                bucket.take(measure);
                passed += measure;
            }
            BigInteger came = BigInteger.valueOf(rate)
                    .multiply(BigInteger.valueOf(now - begin))
                    .divide(BigInteger.valueOf(SECOND));
            assertThat(came.longValueExact() - passed).isBetween(0L, bucket.measure());
        });
    }

    @Test
    void aNanosecondTooEarlyIsTooEarly() {
        Seeds.forEach(500, random -> {
            Bucket bucket = new Bucket(new Limit(1 + random.nextLong(Limit.MOST)), 0);
            bucket.take(bucket.capacity());
            long wanted = 1 + random.nextLong(bucket.capacity());
            long nanos = bucket.nanosUntil(wanted, 0);
            assertThat(nanos).isPositive();
            assertThat(bucket.holds(wanted, nanos - 1)).isFalse();
            assertThat(bucket.holds(wanted, nanos)).isTrue();
        });
    }

    @Test
    void itHoldsNoMoreThanItCanHoweverLongNobodyCame() {
        for (long rate : new long[] {1, 1_000, 1 << 15, 8_000_000, Limit.MOST}) {
            Bucket bucket = new Bucket(new Limit(rate), Long.MAX_VALUE - 5);
            assertThat(bucket.holds(bucket.capacity(), Long.MIN_VALUE + 5)).isTrue();
            bucket.giveBack(Long.MAX_VALUE);
            assertThat(bucket.holds(bucket.capacity(), Long.MIN_VALUE + Long.MAX_VALUE / 2))
                    .isTrue();
            bucket.take(bucket.capacity());
            assertThat(bucket.holds(1, Long.MIN_VALUE + Long.MAX_VALUE / 2)).isFalse();
        }
    }

    @Test
    void whatIsGivenBackIsThereAtOnce() {
        Bucket bucket = new Bucket(new Limit(1_000_000), 0);
        bucket.take(bucket.capacity());
        bucket.giveBack(700);
        assertThat(bucket.holds(700, 0)).isTrue();
        assertThat(bucket.holds(701, 0)).isFalse();
    }

    @Test
    void anotherLimitHoldsFromThatMomentOn() {
        Bucket bucket = new Bucket(Limit.NONE, 0);
        assertThat(bucket.holds(Long.MAX_VALUE, 0)).isTrue();
        bucket.limit(new Limit(8_000_000), SECOND);
        assertThat(bucket.holds(1_000_000, SECOND)).isTrue();
        assertThat(bucket.holds(1_000_001, SECOND)).isFalse();
        bucket.limit(new Limit(1_000), SECOND);
        assertThat(bucket.holds(1_000, SECOND)).isTrue();
        assertThat(bucket.holds(1_001, SECOND)).isFalse();
        bucket.take(1_000);
        bucket.limit(new Limit(8_000_000), SECOND);
        assertThat(bucket.holds(1, SECOND)).isFalse();
        assertThat(bucket.holds(80_000, SECOND + SECOND / 100)).isTrue();
        bucket.limit(Limit.NONE, SECOND);
        assertThat(bucket.holds(Long.MAX_VALUE, SECOND)).isTrue();
    }

    @Test
    void aMeasureIsNeverMoreThanHalfOfWhatItHolds() {
        assertThat(new Bucket(new Limit(1), 0).measure()).isOne();
        assertThat(new Bucket(new Limit(10_000), 0).measure()).isEqualTo(5_000);
        assertThat(new Bucket(new Limit(100_000), 0).measure()).isEqualTo(1 << 14);
        assertThat(new Bucket(new Limit(8_000_000), 0).measure()).isEqualTo(62_500);
        assertThat(new Bucket(new Limit(Limit.MOST), 0).measure()).isEqualTo(1 << 18);
    }

    @Test
    void aLimitIsAtLeastAByteASecond() {
        assertThatThrownBy(() -> new Limit(0)).hasMessageStartingWith("0 bytes a second: ");
        assertThatThrownBy(() -> new Limit(-1)).hasMessageStartingWith("-1 bytes a second: ");
        assertThatThrownBy(() -> new Limit(Limit.MOST + 1)).hasMessageContaining("at most 68719476736");
        assertThat(new Limit(1).isNone()).isFalse();
        assertThat(new Limit(Limit.MOST).isNone()).isFalse();
        assertThat(Limit.NONE.isNone()).isTrue();
    }
}
