package io.github.gavel.economy.reserve;

import static io.github.gavel.economy.reserve.ReserveCurve.PAPER;
import static io.github.gavel.economy.reserve.ReserveCurve.SCARCITY;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.economy.money.Rate;
import io.github.gavel.fixtures.Seeds;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("rule")
class ReserveCurveTest {
    private static final Rate TOP = Rate.perGib(1_000_000);
    private static final long HOUR = Duration.ofHours(1).toNanos();

    @Test
    void isZeroAtCompletion() {
        for (ReserveCurve curve : ReserveCurve.values()) {
            assertThat(curve.at(Rate.MAX, supply(Duration.ZERO, Duration.ZERO, 0)))
                    .isEqualTo(Rate.FREE);
        }
    }

    @Test
    void risesByHalfOfTheRestEachHourWhenScarce() {
        assertThat(SCARCITY.at(TOP, supply(Duration.ofHours(1), Duration.ZERO, 0)))
                .isEqualTo(Rate.perGib(500_000));
        assertThat(SCARCITY.at(TOP, supply(Duration.ofHours(2), Duration.ZERO, 0)))
                .isEqualTo(Rate.perGib(750_000));
        assertThat(SCARCITY.at(TOP, supply(Duration.ofMinutes(30), Duration.ZERO, 0)))
                .isEqualTo(Rate.perGib(292_893));
    }

    @Test
    void halvesWithEachOtherSeedAndForHalfASeedByTheRootOfTwo() {
        assertThat(SCARCITY.at(TOP, supply(Duration.ofHours(1), Duration.ZERO, 2)))
                .isEqualTo(Rate.perGib(250_000));
        assertThat(SCARCITY.at(TOP, supply(Duration.ofHours(1), Duration.ZERO, 6)))
                .isEqualTo(Rate.perGib(62_500));
        assertThat(SCARCITY.at(TOP, supply(Duration.ofHours(1), Duration.ZERO, 1)))
                .isEqualTo(Rate.perGib(353_553));
        assertThat(SCARCITY.at(Rate.MAX, supply(Age.LIMIT, Age.LIMIT, Integer.MAX_VALUE)))
                .isEqualTo(Rate.FREE);
    }

    @Test
    void staysZeroForAnHourAfterAProofAndThenRisesOverDaysOnPaper() {
        assertThat(PAPER.at(Rate.MAX, supply(Age.LIMIT, Duration.ofHours(1), 0)))
                .isEqualTo(Rate.FREE);
        assertThat(PAPER.at(Rate.MAX, supply(Age.LIMIT, Duration.ofHours(1).plusNanos(1), 0)))
                .isGreaterThan(Rate.FREE);
        assertThat(PAPER.at(TOP, supply(Duration.ZERO, Duration.ofHours(25), 9)))
                .isEqualTo(Rate.perGib(500_000));
        assertThat(PAPER.at(TOP, supply(Duration.ZERO, Duration.ofHours(49), 9)))
                .isEqualTo(Rate.perGib(750_000));
    }

    @Test
    void isWithinTwoGrainsOfTheFormula() {
        BigDecimal top = BigDecimal.valueOf(Rate.LIMIT);
        BigDecimal two = BigDecimal.valueOf(2);
        Seeds.forEach(1_000, random -> {
            Supply supply = anySupply(random);
            BigDecimal scarce = risen(supply.sinceCompletion().toNanos(), HOUR)
                    .multiply(ExactPowers.twoToTheMinus(supply.others().halves(), 2))
                    .multiply(top);
            BigDecimal paper = risen(Math.max(0, supply.sinceProof().toNanos() - HOUR), 24 * HOUR)
                    .multiply(top);
            assertThat(grains(SCARCITY, supply).subtract(scarce).abs()).isLessThan(two);
            assertThat(grains(PAPER, supply).subtract(paper).abs()).isLessThan(two);
        });
    }

    @Test
    void neverFallsWithAgeNeverRisesWithSeedsAndNeverExceedsItsTop() {
        Seeds.forEach(3_000, random -> {
            Supply supply = anySupply(random);
            Rate top = Rate.perGib(random.nextLong(Rate.LIMIT + 1) >>> random.nextInt(50));
            Duration older = Duration.ofNanos(random.nextLong(Long.MAX_VALUE) >>> random.nextInt(62));
            Supply aged = supply(
                    longer(supply.sinceCompletion(), older),
                    longer(supply.sinceProof(), older),
                    supply.others().halves());
            Supply shared = supply(
                    supply.sinceCompletion(),
                    supply.sinceProof(),
                    supply.others().halves() + 1);
            for (ReserveCurve curve : ReserveCurve.values()) {
                Rate rate = curve.at(top, supply);
                assertThat(top.covers(rate)).isTrue();
                assertThat(curve.at(top, aged).covers(rate)).isTrue();
                assertThat(rate.covers(curve.at(top, shared))).isTrue();
            }
        });
    }

    @Test
    void isFoundByItsWord() {
        assertThat(ReserveCurve.ofWord("scarcity")).contains(SCARCITY);
        assertThat(ReserveCurve.ofWord("paper")).contains(PAPER);
        assertThat(ReserveCurve.ofWord("Paper")).isEmpty();
        assertThat(PAPER.word()).isEqualTo("paper");
    }

    private static Supply anySupply(RandomGenerator random) {
        return supply(
                Duration.ofNanos(random.nextLong(Long.MAX_VALUE) >>> random.nextInt(63)),
                Duration.ofNanos(random.nextLong(Long.MAX_VALUE) >>> random.nextInt(63)),
                random.nextInt(130));
    }

    private static Supply supply(Duration sinceCompletion, Duration sinceProof, int halves) {
        return new Supply(sinceCompletion, sinceProof, new OtherSeeds(halves));
    }

    private static Duration longer(Duration age, Duration by) {
        Duration sum = age.plus(by);
        return sum.compareTo(Age.LIMIT) > 0 ? Age.LIMIT : sum;
    }

    private static BigDecimal risen(long elapsed, long halfLife) {
        return BigDecimal.ONE.subtract(ExactPowers.twoToTheMinus(elapsed, halfLife));
    }

    private static BigDecimal grains(ReserveCurve curve, Supply supply) {
        return BigDecimal.valueOf(curve.at(Rate.MAX, supply).grainsPerGib());
    }
}
