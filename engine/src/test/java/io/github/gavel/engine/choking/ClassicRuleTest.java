package io.github.gavel.engine.choking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Twenty leechers and four slots, and one that goes round, in rounds of ten seconds. */
class ClassicRuleTest {
    private static final int LEECHERS = 20;
    private static final int ROUND = 10;

    private final Choking choking = new Choking(4, 1);
    private final long[] sends = new long[LEECHERS];
    private final long[] since = new long[LEECHERS];
    private final long[] inLine = new long[LEECHERS];
    private Optional<Integer> goesRound = Optional.empty();
    private Set<Integer> regular = Set.of();

    ClassicRuleTest() {
        IntStream.range(0, LEECHERS).forEach(leecher -> since[leecher] = -1);
    }

    @Test
    void atASeedEachHasItsMinuteAndNobodyMoreAtAStretch() {
        int[] minutes = new int[LEECHERS];
        for (int round = 0; round < 360; round++) {
            Set<Integer> before = regular;
            long[] held = since.clone();
            round(true);
            assertThat(regular).hasSize(4);
            for (int leecher : before) {
                assertThat(regular.contains(leecher)).isEqualTo(held[leecher] < 60);
                minutes[leecher] += regular.contains(leecher) ? 0 : 1;
            }
        }
        assertThat(IntStream.of(minutes).boxed()).allMatch(count -> count >= 11 && count <= 12);
    }

    @Test
    void atALeecherTheFourBestSendersHaveTheSlots() {
        IntStream.range(0, LEECHERS).forEach(leecher -> sends[leecher] = 1_000L * leecher);
        for (int round = 0; round < 360; round++) {
            round(false);
            Optional<Integer> apart = goesRound;
            assertThat(regular)
                    .containsExactlyInAnyOrderElementsOf(IntStream.range(0, LEECHERS)
                            .map(leecher -> LEECHERS - 1 - leecher)
                            .boxed()
                            .filter(leecher -> !apart.equals(Optional.of(leecher)))
                            .limit(4)
                            .toList());
        }
    }

    @Test
    void whoSendsMoreTakesASlotInTheNextRound() {
        IntStream.range(0, LEECHERS).forEach(leecher -> sends[leecher] = 1_000L * leecher);
        round(false);
        int best = IntStream.range(0, LEECHERS)
                .filter(leecher -> !regular.contains(leecher) && !goesRound.equals(Optional.of(leecher)))
                .findFirst()
                .orElseThrow();
        sends[best] = 1_000_000;
        round(false);
        assertThat(regular).contains(best);
    }

    @Test
    void whoShowsWhatItSendsWhileTheOtherSlotIsItsOwnKeepsOne() {
        IntStream.range(0, LEECHERS).forEach(leecher -> sends[leecher] = 1_000L * (leecher % 4));
        round(false);
        int shown = goesRound.orElseThrow();
        sends[shown] = 1_000_000;
        round(false);
        round(false);
        assertThat(goesRound).contains(shown);
        round(false);
        assertThat(regular).contains(shown);
        assertThat(goesRound).isPresent().isNotEqualTo(Optional.of(shown));
    }

    @Test
    void theSlotThatGoesRoundMovesEveryHalfMinuteAndComesToAll() {
        IntStream.range(0, LEECHERS).forEach(leecher -> sends[leecher] = 1_000L * leecher);
        List<Integer> holders = new ArrayList<>();
        for (int round = 0; round < 90; round++) {
            round(false);
            holders.add(goesRound.orElseThrow());
            assertThat(round == 0 || holders.get(round).equals(holders.get(round - 1)))
                    .isEqualTo(round == 0 || round % 3 != 0);
        }
        assertThat(holders).containsAll(IntStream.range(0, LEECHERS - 4).boxed().toList());
    }

    private void round(boolean seeding) {
        List<Candidate<Integer>> interested = new ArrayList<>();
        for (int leecher = 0; leecher < LEECHERS; leecher++) {
            boolean isOptimistic = goesRound.equals(Optional.of(leecher));
            interested.add(
                    new Candidate<>(leecher, sends[leecher], 100, since[leecher], inLine[leecher], isOptimistic));
        }
        Unchoked<Integer> now = choking.decide(interested, seeding);
        for (int leecher = 0; leecher < LEECHERS; leecher++) {
            boolean was = since[leecher] >= 0;
            boolean is = now.contains(leecher);
            boolean isSame = was == is
                    && now.optimistic().equals(Optional.of(leecher)) == goesRound.equals(Optional.of(leecher));
            since[leecher] = (isSame ? since[leecher] : is ? 0 : -1) + (is ? ROUND : -ROUND);
            inLine[leecher] = now.regular().contains(leecher) ? 0 : inLine[leecher] + ROUND;
        }
        regular = now.regular();
        goesRound = now.optimistic();
    }
}
