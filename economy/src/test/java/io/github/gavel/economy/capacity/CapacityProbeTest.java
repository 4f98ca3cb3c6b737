package io.github.gavel.economy.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.economy.time.Tick;
import io.github.gavel.fixtures.Seeds;
import java.util.OptionalLong;
import java.util.function.LongUnaryOperator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("rule")
class CapacityProbeTest {
    @Test
    void liftsTheCapForHalfAMinuteFromItsFirstSample() {
        CapacityProbe probe = CapacityProbe.startingAt(Tick.ZERO);
        assertThat(probe.liftsCap()).isFalse();
        assertThat(seconds(probe, 0, 0, CapacityProbeTest::steady).liftsCap()).isTrue();
        assertThat(seconds(probe, 0, 29, CapacityProbeTest::steady).liftsCap()).isTrue();
        assertThat(seconds(probe, 0, 29, CapacityProbeTest::steady).capacity()).isEmpty();
        assertThat(seconds(probe, 0, 30, CapacityProbeTest::steady).liftsCap()).isFalse();
        assertThat(seconds(probe, 0, 30, CapacityProbeTest::steady).capacity()).hasValue(100);
    }

    @Test
    void isDueAgainAnHourAfterTheLastProbeBegan() {
        CapacityProbe resting = seconds(CapacityProbe.startingAt(Tick.ZERO), 7, 37, CapacityProbeTest::steady);
        assertThat(resting.sampled(Tick.ofSeconds(3_606), 0).liftsCap()).isFalse();
        assertThat(resting.sampled(Tick.ofSeconds(3_607), 0).liftsCap()).isTrue();
        assertThat(resting.sampled(Tick.ofSeconds(3_607), 0).capacity()).hasValue(100);
    }

    @Test
    void takesTheHighestTwentySecondsOfTheProbe() {
        LongUnaryOperator burst = second -> 1_000 * Math.max(0, Math.min(10, second - 12));
        assertThat(probed(burst)).hasValue(500);
        LongUnaryOperator fadingOut = second -> 1_000 * Math.min(second, 20);
        assertThat(probed(fadingOut)).hasValue(1_000);
        LongUnaryOperator fadingIn = second -> 1_000 * Math.max(0, second - 10);
        assertThat(probed(fadingIn)).hasValue(1_000);
        LongUnaryOperator peak = second -> second < 5 ? 0 : second < 25 ? 60 * (second - 5) : 1_200;
        assertThat(probed(peak)).hasValue(60);
    }

    @Test
    void replacesWhatItKnewByTheNextProbeEvenIfThatIsLess() {
        CapacityProbe first = seconds(CapacityProbe.startingAt(Tick.ZERO), 0, 30, CapacityProbeTest::steady);
        CapacityProbe second = seconds(first, 3_600, 3_630, s -> 3 * s);
        assertThat(second.capacity()).hasValue(3);
    }

    @Test
    void keepsWhatItKnewWhenNothingWasSent() {
        assertThat(probed(second -> 5)).isEmpty();
        CapacityProbe first = seconds(CapacityProbe.startingAt(Tick.ZERO), 0, 30, CapacityProbeTest::steady);
        CapacityProbe idle = seconds(first, 3_600, 3_630, second -> 3_000);
        assertThat(idle.liftsCap()).isFalse();
        assertThat(idle.capacity()).hasValue(100);
    }

    @Test
    void averagesOverALongerTimeWhenSamplesAreSparse() {
        CapacityProbe probe = CapacityProbe.startingAt(Tick.ZERO)
                .sampled(Tick.ZERO, 0)
                .sampled(Tick.ofSeconds(11), 5_000)
                .sampled(Tick.ofSeconds(40), 8_000);
        assertThat(probe.liftsCap()).isFalse();
        assertThat(probe.capacity()).hasValue(3_000 / 29);
    }

    @Test
    void knowsNothingOfAWindowShorterThanTwentySeconds() {
        CapacityProbe probe = CapacityProbe.startingAt(Tick.ZERO)
                .sampled(Tick.ZERO, 0)
                .sampled(Tick.ofMillis(19_999), 1_000_000)
                .sampled(Tick.ofSeconds(30), 1_000_000);
        assertThat(probe.capacity()).hasValue(1_000_000 / 30);
        CapacityProbe just = CapacityProbe.startingAt(Tick.ZERO)
                .sampled(Tick.ZERO, 0)
                .sampled(Tick.ofSeconds(20), 1_000_000)
                .sampled(Tick.ofSeconds(30), 1_000_000);
        assertThat(just.capacity()).hasValue(50_000);
    }

    @Test
    void remembersAtMostTwoSamplesASecond() {
        CapacityProbe probe = CapacityProbe.startingAt(Tick.ZERO);
        for (long millis = 0; millis < 30_000; millis++) {
            probe = probe.sampled(Tick.ofMillis(millis), millis);
        }
        assertThat(probe.samples()).hasSize(60);
        assertThat(probe.sampled(Tick.ofMillis(30_000), 30_000).capacity()).hasValue(1_000);
    }

    @Test
    void ignoresAMomentBeforeTheLastSampleAndAFallingCount() {
        CapacityProbe probe = seconds(CapacityProbe.startingAt(Tick.ZERO), 5, 15, CapacityProbeTest::steady);
        assertThat(probe.sampled(Tick.ofSeconds(2), Long.MAX_VALUE)).isEqualTo(probe);
        CapacityProbe fallen = probe.sampled(Tick.ofSeconds(16), -7);
        assertThat(seconds(fallen, 17, 35, CapacityProbeTest::steady).capacity())
                .hasValue(100);
        CapacityProbe negative = CapacityProbe.startingAt(Tick.ZERO)
                .sampled(Tick.ZERO, Long.MIN_VALUE)
                .sampled(Tick.ofSeconds(30), 300);
        assertThat(negative.capacity()).hasValue(10);
    }

    @Test
    void survivesTheLargestCountsAndTheLastMoment() {
        Tick end = new Tick(Long.MAX_VALUE);
        CapacityProbe huge =
                CapacityProbe.startingAt(Tick.ZERO).sampled(Tick.ZERO, 0).sampled(Tick.ofSeconds(30), Long.MAX_VALUE);
        assertThat(huge.capacity()).hasValue(Long.MAX_VALUE / 30);
        CapacityProbe late = huge.sampled(end, Long.MAX_VALUE).sampled(end, 0).sampled(Tick.ZERO, 1);
        assertThat(late.liftsCap()).isTrue();
        assertThat(CapacityProbe.startingAt(Tick.ZERO)
                        .sampled(Tick.ZERO, 0)
                        .sampled(end, Long.MAX_VALUE)
                        .capacity())
                .hasValue(1_000_000_000);
    }

    @Test
    void neverBreaksWhateverItIsTold() {
        Seeds.forEach(100, random -> {
            CapacityProbe probe = CapacityProbe.startingAt(Tick.ZERO);
            for (int i = 0; i < 100; i++) {
                Tick now = new Tick(random.nextLong(Long.MAX_VALUE) >>> random.nextInt(63));
                probe = probe.sampled(now, random.nextLong() >> random.nextInt(63));
                assertThat(probe.capacity().orElse(1)).isPositive();
                assertThat(probe.samples()).hasSizeLessThanOrEqualTo(61);
            }
        });
    }

    private static long steady(long second) {
        return 100 * second;
    }

    private static OptionalLong probed(LongUnaryOperator sent) {
        return seconds(CapacityProbe.startingAt(Tick.ZERO), 0, 30, sent).capacity();
    }

    private static CapacityProbe seconds(CapacityProbe start, int from, int to, LongUnaryOperator sent) {
        CapacityProbe probe = start;
        for (int second = from; second <= to; second++) {
            probe = probe.sampled(Tick.ofSeconds(second), sent.applyAsLong(second));
        }
        return probe;
    }
}
