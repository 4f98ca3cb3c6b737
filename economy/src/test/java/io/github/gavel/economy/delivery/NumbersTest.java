package io.github.gavel.economy.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("rule")
class NumbersTest {
    @Test
    void hasWhatWasPutInAndNotWhatWasTakenOut() {
        Numbers some = Numbers.NONE.with(3).with(70).with(3);
        assertThat(some.has(3)).isTrue();
        assertThat(some.has(4)).isFalse();
        assertThat(some.count()).isEqualTo(2);
        assertThat(some.without(3).has(3)).isFalse();
        assertThat(some.without(3).has(70)).isTrue();
        assertThat(some.without(5)).isEqualTo(some);
    }

    @Test
    void doesNotChange() {
        Numbers some = Numbers.NONE.with(1);
        assertThat(some.with(2).count()).isEqualTo(2);
        assertThat(some.without(1).count()).isZero();
        assertThat(some.has(1)).isTrue();
        assertThat(some.has(2)).isFalse();
        assertThat(Numbers.NONE.count()).isZero();
    }

    @Test
    void isEqualToASetOfTheSameNumbers() {
        assertThat(Numbers.NONE.with(1).with(2)).isEqualTo(Numbers.NONE.with(2).with(1));
        assertThat(Numbers.NONE.with(1)).isNotEqualTo(Numbers.NONE.with(2)).isNotEqualTo("{1}");
        assertThat(Numbers.NONE.with(1))
                .hasSameHashCodeAs(Numbers.NONE.with(2).with(1).without(2));
        assertThat(Numbers.NONE.with(1)).doesNotHaveSameHashCodeAs(Numbers.NONE.with(2));
        assertThat(Numbers.NONE.with(1).with(2)).hasToString("[1, 2]");
    }
}
