package io.github.gavel.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class GeometryTest {
    private static final long SEED = 7;

    @Test
    void theHighestLineOfAGridIsARoundNumberThatNothingExceeds() {
        assertThat(Curve.top(1)).isEqualTo(1);
        assertThat(Curve.top(3)).isEqualTo(5);
        assertThat(Curve.top(8_700_000)).isEqualTo(10_000_000);
        assertThat(Curve.top(10_000_001)).isEqualTo(20_000_000);
    }

    @Test
    void aCurveGoesFromEndToEndAndStaysInside() {
        assertThat(Curve.x(0, 120, 500)).isZero();
        assertThat(Curve.x(119, 120, 500)).isEqualTo(500);
        assertThat(Curve.y(0, 10, 90)).isEqualTo(90);
        assertThat(Curve.y(11, 10, 90)).isZero();
    }

    @Test
    void aRingIsClosedOnlyWhenAllIsDone() {
        assertThat(StateRing.length(0)).isZero();
        assertThat(StateRing.length(1)).isEqualTo(-12);
        assertThat(StateRing.length(999)).isGreaterThan(-360);
        assertThat(StateRing.length(1000)).isEqualTo(-360);
    }

    @Test
    void partsOfASumAreAsWideTogetherAsTheirSum() {
        Random random = new Random(SEED);
        for (int round = 0; round < 500; round++) {
            List<Long> parts =
                    random.longs(1 + random.nextInt(5), 0, 1_000_000).boxed().toList();
            long whole = parts.stream().mapToLong(Long::longValue).sum();
            int pixels = 1 + random.nextInt(2000);
            int[] widths = Meter.widths(parts, Math.max(1, whole), pixels);
            assertThat(Arrays.stream(widths).sum()).isEqualTo(whole == 0 ? 0 : pixels);
            assertThat(Arrays.stream(widths).min().orElse(0)).isNotNegative();
        }
    }

    @Test
    void whoWonPaysThePriceAndWhoLostNothing() {
        List<PriceLadder.Bid> bids = List.of(
                new PriceLadder.Bid(90, "", "", true),
                new PriceLadder.Bid(40, "", "", true),
                new PriceLadder.Bid(45, "", "", false));
        assertThat(Ladder.of(bids, 45, 90))
                .containsExactly(
                        new Ladder.Rung(1, 0.5), new Ladder.Rung(40 / 90.0, 40 / 90.0), new Ladder.Rung(0.5, 0));
    }
}
