package io.github.gavel.economy.reserve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gavel.economy.money.Rate;
import io.github.gavel.fixtures.Seeds;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("rule")
class FractionTest {
    private static final BigInteger ONE = BigInteger.ONE.shiftLeft(62);
    private static final BigDecimal BOUND =
            BigDecimal.ONE.divide(BigDecimal.valueOf(2).pow(52));

    @Test
    void halvesWithinTheStatedErrorOfTheExactPower() {
        Seeds.forEach(3_000, random -> {
            long halfLife = 1 + (random.nextLong(Long.MAX_VALUE) >>> random.nextInt(63));
            long elapsed = random.nextLong(Long.MAX_VALUE) >>> random.nextInt(63);
            assertThat(error(elapsed, halfLife))
                    .as("%d / %d", elapsed, halfLife)
                    .isLessThan(BOUND);
        });
    }

    @Test
    void errsByFarLessWhereNothingOfTheExponentIsCutOff() {
        BigDecimal rounding = BigDecimal.ONE.divide(BigDecimal.valueOf(2).pow(55));
        long unit = 1L << 52;
        Seeds.forEach(
                1_000, random -> assertThat(error(random.nextLong(unit), unit)).isLessThan(rounding));
        assertThat(error(unit - 1, unit)).isLessThan(rounding);
    }

    @Test
    void neverGrowsWithTime() {
        Seeds.forEach(3_000, random -> {
            long halfLife = 1 + (random.nextLong(Long.MAX_VALUE) >>> random.nextInt(63));
            long elapsed = random.nextLong(Long.MAX_VALUE >>> 1) >>> random.nextInt(62);
            long more = 1 + (random.nextLong(Long.MAX_VALUE >>> 1) >>> random.nextInt(62));
            assertThat(Fraction.halved(elapsed, halfLife).units())
                    .isGreaterThanOrEqualTo(
                            Fraction.halved(elapsed + more, halfLife).units());
        });
    }

    @Test
    void neverGrowsWhereABinaryDigitOfTheExponentCarries() {
        long halfLife = 1L << 52;
        for (int digit = 0; digit < 53; digit++) {
            long carry = 1L << digit;
            for (long base : new long[] {0, halfLife - 2 * carry, 3 * halfLife}) {
                long before = Math.max(0, base + carry - 1);
                assertThat(Fraction.halved(before, halfLife).units())
                        .isGreaterThanOrEqualTo(
                                Fraction.halved(before + 1, halfLife).units());
            }
        }
    }

    @Test
    void halvesExactlyAfterWholeHalfLives() {
        for (int n = 0; n <= 62; n++) {
            assertThat(Fraction.halved(7L * n, 7).units()).isEqualTo(1L << (62 - n));
        }
        assertThat(Fraction.halved(63, 1)).isEqualTo(Fraction.ZERO);
        assertThat(Fraction.halved(64, 1)).isEqualTo(Fraction.ZERO);
        assertThat(Fraction.halved(Long.MAX_VALUE, 1)).isEqualTo(Fraction.ZERO);
        assertThat(Fraction.halved(0, Long.MAX_VALUE)).isEqualTo(Fraction.ONE);
    }

    @Test
    void multipliesExactlyAndRoundsDown() {
        Seeds.forEach(2_000, random -> {
            long units = random.nextLong((1L << 62) + 1) >>> random.nextInt(62);
            long others = random.nextLong((1L << 62) + 1) >>> random.nextInt(62);
            long grains = random.nextLong(Rate.LIMIT + 1);
            Fraction fraction = new Fraction(units);
            assertThat(fraction.times(new Fraction(others)).units()).isEqualTo(exactly(units, others));
            assertThat(fraction.of(Rate.perGib(grains))).isEqualTo(Rate.perGib(exactly(units, grains)));
            assertThat(fraction.complement().units()).isEqualTo((1L << 62) - units);
        });
        assertThat(Fraction.ONE.times(Fraction.ONE)).isEqualTo(Fraction.ONE);
        assertThat(Fraction.ONE.of(Rate.MAX)).isEqualTo(Rate.MAX);
    }

    @Test
    void refusesWhatIsNotBetweenZeroAndOne() {
        assertThatThrownBy(() -> new Fraction(-1)).hasMessageContaining("-1 units");
        assertThatThrownBy(() -> new Fraction((1L << 62) + 1)).hasMessageContaining("4611686018427387905");
    }

    private static BigDecimal error(long elapsed, long halfLife) {
        BigDecimal units = BigDecimal.valueOf(Fraction.halved(elapsed, halfLife).units());
        return units.divide(new BigDecimal(ONE))
                .subtract(ExactPowers.twoToTheMinus(elapsed, halfLife))
                .abs();
    }

    private static long exactly(long units, long factor) {
        return BigInteger.valueOf(units)
                .multiply(BigInteger.valueOf(factor))
                .divide(ONE)
                .longValueExact();
    }
}
