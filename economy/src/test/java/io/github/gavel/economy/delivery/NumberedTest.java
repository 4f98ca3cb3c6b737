package io.github.gavel.economy.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.fixtures.Seeds;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("rule")
class NumberedTest {
    private static final int[] SPREAD = {0, 1, 2, 3, 63, 64, 1 << 20, (1 << 20) + 1, 1 << 30, Integer.MAX_VALUE};

    @Test
    void hasWhatATreeMapHasInTheSameOrder() {
        Seeds.forEach(300, random -> {
            Numbered<Long> map = Numbered.none();
            SortedMap<Integer, Long> other = new TreeMap<>();
            for (int step = 0; step < 60; step++) {
                int number = random.nextBoolean() ? random.nextInt(20) : SPREAD[random.nextInt(SPREAD.length)];
                if (random.nextInt(3) > 0) {
                    long value = random.nextLong();
                    map = map.with(number, value);
                    other.put(number, value);
                } else {
                    map = map.without(number);
                    other.remove(number);
                }
                assertThat(map.of(number).isPresent()).isEqualTo(other.containsKey(number));
            }
            assertThat(all(map)).isEqualTo(other);
            assertThat(all(map).keySet()).containsExactlyElementsOf(other.keySet());
            assertThat(map.isEmpty()).isEqualTo(other.isEmpty());
            for (int number : SPREAD) {
                assertThat(map.of(number).isPresent()).isEqualTo(other.containsKey(number));
            }
        });
    }

    @Test
    void isEqualWhateverWayItCameAbout() {
        Numbered<String> one = Numbered.<String>none().with(1, "a").with(6, "b").with(7, "c");
        Numbered<String> other = Numbered.<String>none()
                .with(7, "c")
                .with(4, "d")
                .with(1, "a")
                .with(6, "b")
                .without(4);
        assertThat(one).isEqualTo(other).hasSameHashCodeAs(other);
        assertThat(one.without(1).without(6).without(7)).isEqualTo(Numbered.none());
    }

    @Test
    void leavesTheOneBeforeAsItWas() {
        Numbered<String> before = Numbered.<String>none().with(5, "a").with(9, "b");
        assertThat(before.with(5, "c").of(5)).contains("c");
        assertThat(before.without(9).of(9)).isEmpty();
        assertThat(before.of(5)).contains("a");
        assertThat(before.of(9)).contains("b");
    }

    @Test
    void hasNothingThatNobodyPutIn() {
        Numbered<String> some = Numbered.<String>none().with(8, "a").with(9, "b");
        assertThat(some.of(-1)).isEmpty();
        assertThat(some.of(Integer.MIN_VALUE | 8)).isEmpty();
        assertThat(some.of(8 + 16)).isEmpty();
        assertThat(some.without(8 + 16)).isEqualTo(some);
    }

    private static SortedMap<Integer, Long> all(Numbered<Long> map) {
        SortedMap<Integer, Long> all = new TreeMap<>();
        map.forEach((value, number) -> {
            assertThat(all.isEmpty() || all.lastKey() < number).isTrue();
            all.put(number, value);
        });
        return all;
    }
}
