package io.github.gavel.economy.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("rule")
class AmountTest {
    private static final Amount THREE = Amount.grains(3);
    private static final Amount FIVE = Amount.grains(5);

    @Test
    void isNeverNegative() {
        assertThatThrownBy(() -> Amount.grains(-1)).hasMessageContaining("-1 grains");
        assertThatThrownBy(() -> THREE.minus(FIVE)).isInstanceOf(IllegalArgumentException.class);
        assertThat(FIVE.minus(THREE)).isEqualTo(Amount.grains(2));
    }

    @Test
    void neverWrapsAround() {
        assertThatThrownBy(() -> Amount.MAX.plus(Amount.grains(1))).isInstanceOf(ArithmeticException.class);
        assertThat(Amount.MAX.leavesRoomFor(Amount.grains(1))).isFalse();
        assertThat(Amount.MAX.minus(THREE).leavesRoomFor(THREE)).isTrue();
        assertThat(Amount.MAX.minus(THREE).plus(THREE)).isEqualTo(Amount.MAX);
    }

    @Test
    void stopsAtZeroWhenAskedTo() {
        assertThat(THREE.lessAtMost(FIVE)).isEqualTo(Amount.ZERO);
        assertThat(FIVE.lessAtMost(THREE)).isEqualTo(Amount.grains(2));
    }

    @Test
    void addsUpToTheHighestAmountThereIs() {
        assertThat(THREE.plusAtMost(FIVE)).isEqualTo(Amount.grains(8));
        Amount rest = Amount.MAX.minus(THREE);
        assertThat(rest.plusAtMost(THREE)).isEqualTo(Amount.MAX);
        assertThat(rest.plusAtMost(FIVE)).isEqualTo(Amount.MAX);
        assertThat(Amount.MAX.plusAtMost(Amount.MAX)).isEqualTo(Amount.MAX);
    }

    @Test
    void comparesByItsGrains() {
        assertThat(THREE).isLessThan(FIVE);
        assertThat(THREE.min(FIVE)).isEqualTo(FIVE.min(THREE)).isEqualTo(THREE);
        assertThat(THREE.max(FIVE)).isEqualTo(FIVE.max(THREE)).isEqualTo(FIVE);
        assertThat(FIVE.covers(FIVE)).isTrue();
        assertThat(THREE.covers(FIVE)).isFalse();
        assertThat(Amount.ZERO.isZero()).isTrue();
        assertThat(THREE.isZero()).isFalse();
        assertThat(THREE).hasToString("3 grains");
    }
}
