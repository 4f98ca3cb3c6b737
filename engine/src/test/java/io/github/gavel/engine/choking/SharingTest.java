package io.github.gavel.engine.choking;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.fixtures.Seeds;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SharingTest {
    @Test
    void everybodyHasWhatItWantsIfThereIsEnough() {
        assertThat(shared(10, 5, 0, 3, 2)).containsExactly(5, 0, 3, 2);
    }

    @Test
    void whoWantsLittleHasItAndTheRestIsAlike() {
        assertThat(shared(10, 9, 1, 9, 9)).containsExactly(3, 1, 3, 3);
        assertThat(shared(11, 9, 1, 9, 9)).containsExactly(4, 1, 3, 3);
        assertThat(shared(2, 9, 9, 9)).containsExactly(1, 1, 0);
    }

    @Test
    void noSlotIsLeftOverAndNobodyHasMoreThanOneAboveAnotherWhoWantsMore() {
        Seeds.forEach(300, random -> {
            int slots = random.nextInt(1, 60);
            List<Demand> demands = demands(random);
            List<Portion> portions = new Sharing(slots).share(demands);
            int wanted = demands.stream().mapToInt(Demand::wanted).sum();
            assertThat(portions.stream().mapToInt(Portion::slots).sum()).isEqualTo(Math.min(slots, wanted));
            int least = IntStream.range(0, demands.size())
                    .filter(each ->
                            portions.get(each).slots() < demands.get(each).wanted())
                    .map(each -> portions.get(each).slots())
                    .min()
                    .orElse(Integer.MAX_VALUE - 1);
            for (int each = 0; each < demands.size(); each++) {
                assertThat(portions.get(each).slots())
                        .isLessThanOrEqualTo(demands.get(each).wanted())
                        .isLessThanOrEqualTo(least + 1);
            }
            assertThat(new Sharing(slots).share(demands)).isEqualTo(portions);
        });
    }

    @Test
    void withFewerSlotsThanTorrentsEachHasOneForAMinuteInTurn() {
        Sharing sharing = new Sharing(2);
        List<Demand> demands = new ArrayList<>(Collections.nCopies(5, new Demand(4, 0)));
        int[] rounds = new int[5];
        int[] inARow = new int[5];
        for (int round = 0; round < 90; round++) {
            List<Portion> portions = sharing.share(demands);
            for (int each = 0; each < 5; each++) {
                boolean has = portions.get(each).slots() == 1;
                assertThat(has || inARow[each] == 0 || inARow[each] >= 6).isTrue();
                inARow[each] = has ? inARow[each] + 1 : 0;
                rounds[each] += has ? 1 : 0;
                demands.set(each, new Demand(4, portions.get(each).turns()));
            }
        }
        assertThat(Arrays.stream(rounds).boxed()).allMatch(count -> count >= 30);
    }

    @Test
    void nobodyWaitsForEverHoweverTheOthersComeAndGo() {
        Seeds.forEach(100, random -> {
            Sharing sharing = new Sharing(random.nextInt(1, 4));
            int torrents = random.nextInt(2, 12);
            List<Demand> demands = new ArrayList<>(Collections.nCopies(torrents, new Demand(1, 0)));
            int waited = 0;
            for (int round = 0; round < 300; round++) {
                List<Portion> portions = sharing.share(demands);
                waited = portions.get(0).slots() > 0 ? 0 : waited + 1;
                assertThat(waited).isLessThanOrEqualTo(6 * torrents);
                for (int each = 0; each < torrents; each++) {
                    int wanted = each == 0 ? 3 : random.nextInt(4);
                    demands.set(each, new Demand(wanted, portions.get(each).turns()));
                }
            }
        });
    }

    private static List<Demand> demands(RandomGenerator random) {
        return IntStream.range(0, random.nextInt(1, 20))
                .mapToObj(each -> new Demand(random.nextInt(10), random.nextInt(-9, 9)))
                .toList();
    }

    private static List<Integer> shared(int slots, int... wanted) {
        List<Demand> demands =
                Arrays.stream(wanted).mapToObj(each -> new Demand(each, 0)).toList();
        return new Sharing(slots).share(demands).stream().map(Portion::slots).toList();
    }
}
