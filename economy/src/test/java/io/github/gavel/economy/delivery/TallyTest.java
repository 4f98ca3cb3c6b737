package io.github.gavel.economy.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.fixtures.Seeds;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("rule")
class TallyTest {
    @Test
    void countsAsAMapDoes() {
        Seeds.forEach(200, random -> {
            Tally tally = Tally.NONE;
            Map<Integer, Integer> counts = new TreeMap<>();
            for (int step = 0; step < 50; step++) {
                int piece = random.nextInt(6);
                boolean up = random.nextInt(5) < 3;
                tally = up ? tally.plusOne(piece) : tally.minusOne(piece);
                counts.merge(piece, up ? 1 : 0, (before, more) -> up ? before + more : Math.max(0, before - 1));
                counts.values().removeIf(count -> count == 0);
                assertThat(tally.pieces()).containsExactlyElementsOf(counts.keySet());
                for (int other = 0; other < 6; other++) {
                    assertThat(tally.of(other)).isEqualTo(counts.getOrDefault(other, 0));
                    assertThat(tally.has(other)).isEqualTo(counts.containsKey(other));
                }
            }
        });
    }

    @Test
    void leavesTheOneBeforeAsItWas() {
        Tally one = Tally.NONE.plusOne(7);
        assertThat(one.plusOne(7).of(7)).isEqualTo(2);
        assertThat(one.minusOne(7).has(7)).isFalse();
        assertThat(one.of(7)).isEqualTo(1);
        assertThat(Tally.NONE.pieces()).isEmpty();
    }
}
