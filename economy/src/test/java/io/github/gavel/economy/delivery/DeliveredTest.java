package io.github.gavel.economy.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.money.Rate;
import io.github.gavel.economy.time.Tick;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("rule")
class DeliveredTest {
    private static final int BLOCK = Layout.BLOCK_BYTES;

    /** At this rate a block costs a grain. */
    private static final long GRAIN_A_BLOCK = 1L << 16;

    private static final Tick NOW = Tick.ofSeconds(100);

    /** Four pieces of four blocks, the last of three and a byte. */
    private static final Layout LAYOUT = new Layout(4 * BLOCK, 15 * BLOCK + 1);

    private Delivered delivered = Delivered.nothing(LAYOUT);

    @Test
    void owesNothingAtFirst() {
        assertThat(delivered.owed()).isEqualTo(Amount.ZERO);
        assertThat(delivered.rate()).isEqualTo(Rate.FREE);
        assertThat(delivered.layout()).isEqualTo(LAYOUT);
        assertThat(delivered.owing()).isEmpty();
        assertThat(delivered.knows(0)).isFalse();
        assertThat(delivered.passage(0)).isEmpty();
        assertThat(delivered.cost(0)).contains(Amount.ZERO);
    }

    @Test
    void owesNothingForAPieceBeforeItIsListed() {
        quote(GRAIN_A_BLOCK);
        pass(0, 0, 1, 2);
        assertThat(delivered.owed()).isEqualTo(Amount.ZERO);
        assertThat(delivered.owing()).containsExactly(0);
        assertThat(delivered.knows(0)).isTrue();
        assertThat(delivered.isFinished(0)).isFalse();
        assertThat(delivered.cost(0)).contains(Amount.grains(3));
        list(0);
        assertThat(delivered.owed()).isEqualTo(Amount.grains(3));
        assertThat(delivered.owing()).isEmpty();
        assertThat(delivered.isFinished(0)).isTrue();
        assertThat(delivered.knows(0)).isTrue();
        assertThat(delivered.cost(0)).contains(Amount.ZERO);
    }

    @Test
    void isWholeWithItsLastBlockUntilItIsListed() {
        quote(GRAIN_A_BLOCK);
        pass(3, 0, 1, 2);
        assertThat(delivered.isWhole(3)).isFalse();
        pass(3, 3);
        assertThat(delivered.isWhole(3)).isTrue();
        assertThat(delivered.isWhole(2)).isFalse();
        list(3);
        assertThat(delivered.isWhole(3)).isFalse();
        assertThat(delivered.owed()).as("the last block is a byte").isEqualTo(Amount.grains(3));
    }

    @Test
    void billsABlockAtTheRateSaidLastBeforeIt() {
        quote(GRAIN_A_BLOCK);
        pass(0, 0);
        quote(10 * GRAIN_A_BLOCK);
        pass(0, 1);
        pass(1, 0);
        quote(100 * GRAIN_A_BLOCK);
        assertThat(delivered.rate()).isEqualTo(Rate.perGib(100 * GRAIN_A_BLOCK));
        list(0);
        assertThat(delivered.owed()).isEqualTo(Amount.grains(11));
        list(1);
        assertThat(delivered.owed()).isEqualTo(Amount.grains(21));
    }

    @Test
    void roundsDownOncePerEpochOverWhateverPieces() {
        quote(GRAIN_A_BLOCK / 2 + GRAIN_A_BLOCK / 4);
        pass(0, 0);
        pass(1, 0);
        assertThat(delivered.cost(0)).contains(Amount.ZERO);
        assertThat(delivered.cost(1)).contains(Amount.ZERO);
        list(0);
        assertThat(delivered.cost(1)).contains(Amount.grains(1));
        list(1);
        assertThat(delivered.owed()).isEqualTo(Amount.grains(1));
        quote(GRAIN_A_BLOCK / 2 + GRAIN_A_BLOCK / 4);
        pass(2, 0);
        list(2);
        assertThat(delivered.owed()).as("of two epochs").isEqualTo(Amount.grains(1));
    }

    @Test
    void comesToTheSameInWhicheverOrderPiecesAreListed() {
        quote(GRAIN_A_BLOCK * 3 / 4);
        pass(0, 0);
        quote(GRAIN_A_BLOCK * 5 / 4);
        pass(0, 1);
        pass(1, 0, 1);
        Delivered before = delivered;
        list(0);
        list(1);
        Delivered other = before.listed(1).orElseThrow();
        assertThat(other.cost(0)).contains(Amount.grains(1));
        assertThat(before.cost(0)).contains(Amount.grains(1));
        assertThat(before.cost(1)).contains(Amount.grains(2));
        assertThat(other.listed(0).orElseThrow().owed()).isEqualTo(delivered.owed());
    }

    @Test
    void countsABlockOnceThatPassesTwice() {
        quote(GRAIN_A_BLOCK);
        pass(0, 0, 1);
        Delivered before = delivered;
        quote(9 * GRAIN_A_BLOCK);
        pass(0, 1, 0);
        assertThat(delivered.cost(0)).isEqualTo(before.cost(0)).contains(Amount.grains(2));
        list(0);
        pass(0, 2);
        assertThat(delivered.owing()).isEmpty();
        assertThat(delivered.hasPassed(0, 3))
                .as("whatever is of a listed piece")
                .isTrue();
        assertThat(delivered.owed()).isEqualTo(Amount.grains(2));
    }

    @Test
    void knowsWhichBlocksPassed() {
        quote(GRAIN_A_BLOCK);
        pass(0, 1);
        assertThat(delivered.hasPassed(0, 1)).isTrue();
        assertThat(delivered.hasPassed(0, 0)).isFalse();
        assertThat(delivered.hasPassed(1, 1)).isFalse();
    }

    @Test
    void finishesAPieceThatCameForNothing() {
        pass(0, 0, 1, 2);
        assertThat(delivered.isFinished(0)).isFalse();
        assertThat(delivered.owing()).isEmpty();
        pass(0, 3);
        assertThat(delivered.isFinished(0)).isTrue();
        quote(GRAIN_A_BLOCK);
        pass(0, 0);
        assertThat(delivered.owing()).isEmpty();
        assertThat(delivered.owed()).isEqualTo(Amount.ZERO);
    }

    @Test
    void owesOnlyThePricedPartOfAPieceThatBeganForNothing() {
        pass(0, 0, 1);
        quote(GRAIN_A_BLOCK);
        pass(0, 2, 3);
        assertThat(delivered.isFinished(0)).isFalse();
        assertThat(delivered.isWhole(0)).isTrue();
        assertThat(delivered.owing()).containsExactly(0);
        list(0);
        assertThat(delivered.owed()).isEqualTo(Amount.grains(2));
    }

    @Test
    void stillOwesAPieceThatEndsForNothing() {
        quote(GRAIN_A_BLOCK);
        pass(0, 0);
        quote(0);
        pass(0, 1, 2, 3);
        assertThat(delivered.owing()).containsExactly(0);
        assertThat(delivered.mostCost(0).orElseThrow().grains()).isBetween(1L, 4L);
        list(0);
        assertThat(delivered.owed()).isEqualTo(Amount.grains(1));
    }

    @Test
    void countsAPieceAnewThatWasForgotten() {
        quote(GRAIN_A_BLOCK);
        pass(0, 0, 1);
        delivered = delivered.forgotten(0);
        assertThat(delivered.knows(0)).isFalse();
        assertThat(delivered.owing()).isEmpty();
        assertThat(delivered.hasPassed(0, 0)).isFalse();
        pass(0, 0, 1, 2, 3);
        list(0);
        assertThat(delivered.owed()).isEqualTo(Amount.grains(4));
        delivered = delivered.forgotten(0);
        assertThat(delivered.owed()).as("what was listed stays owed").isEqualTo(Amount.grains(4));
        pass(0, 0);
        list(0);
        assertThat(delivered.owed()).isEqualTo(Amount.grains(5));
    }

    @Test
    void billsNothingMoreOfAPieceThatWasForgiven() {
        quote(GRAIN_A_BLOCK);
        pass(0, 0, 1);
        delivered = delivered.forgiven(0);
        assertThat(delivered.isFinished(0)).isTrue();
        assertThat(delivered.owing()).isEmpty();
        pass(0, 2);
        list(0);
        assertThat(delivered.owed()).isEqualTo(Amount.ZERO);
    }

    @Test
    void keepsTheRatesOfOpenPiecesOverManyEpochs() {
        quote(GRAIN_A_BLOCK);
        pass(0, 0);
        for (int i = 0; i < 50; i++) {
            quote(2 * GRAIN_A_BLOCK);
            pass(1, i % 4);
            list(1);
            delivered = delivered.forgotten(1);
        }
        list(0);
        assertThat(delivered.owed()).isEqualTo(Amount.grains(101));
    }

    @Test
    void tellsWhenThePieceBeganAndEndedToPass() {
        quote(GRAIN_A_BLOCK);
        delivered = delivered.passed(0, 0, Tick.ofMillis(1_000));
        delivered = delivered.passed(0, 1, Tick.ofMillis(1_999));
        delivered = delivered.passed(0, 2, Tick.ofMillis(7_500));
        Passage passage = delivered.passage(0).orElseThrow();
        assertThat(passage).isEqualTo(new Passage(Tick.ofMillis(1_000), Tick.ofMillis(7_500)));
        assertThat(passage.took()).isEqualTo(Duration.ofMillis(6_500));
    }

    @Test
    void leavesOutOfTheLeastWhatMayNotHaveArrived() {
        quote(10 * GRAIN_A_BLOCK);
        delivered = delivered.passed(0, 0, Tick.ofMillis(1_000));
        delivered = delivered.passed(0, 1, Tick.ofMillis(2_000));
        delivered = delivered.passed(0, 2, Tick.ofMillis(2_999));
        assertThat(least(999)).isEqualTo(Amount.ZERO);
        assertThat(least(1_000)).as("a grain less than one block").isEqualTo(Amount.grains(9));
        assertThat(least(2_998)).as("a second is not divided").isEqualTo(Amount.grains(9));
        assertThat(least(2_999)).isEqualTo(Amount.grains(28));
    }

    @Test
    void takesTheRestAtTheRateOfNowAndAGrainOfEachEpochForTheMost() {
        quote(GRAIN_A_BLOCK);
        assertThat(delivered.mostCost(0)).contains(Amount.grains(5));
        pass(0, 0, 1);
        assertThat(delivered.mostCost(0)).contains(Amount.grains(2 + 2 + 2));
        quote(5 * GRAIN_A_BLOCK);
        assertThat(delivered.mostCost(0)).contains(Amount.grains(2 + 10 + 2));
        pass(0, 2);
        assertThat(delivered.mostCost(0)).contains(Amount.grains(7 + 5 + 3));
    }

    @Test
    void countsTheLargestPiecesAtTheHighestRate() {
        Delivered huge = Delivered.nothing(new Layout(Integer.MAX_VALUE, Long.MAX_VALUE / Integer.MAX_VALUE))
                .requoted(Rate.MAX);
        for (int block = 0; block < 3; block++) {
            huge = huge.passed(1, block, new Tick(Long.MAX_VALUE));
        }
        Amount three = Rate.MAX.price(3 * BLOCK).orElseThrow();
        assertThat(huge.cost(1)).contains(three);
        assertThat(huge.mostCost(1).orElseThrow().grains())
                .isBetween(2 * Rate.LIMIT - Rate.LIMIT / BLOCK, 2 * Rate.LIMIT + 2);
        assertThat(huge.leastCost(1, Tick.ZERO)).contains(Amount.ZERO);
        assertThat(huge.listed(1).orElseThrow().owed()).isEqualTo(three);
    }

    private Amount least(long millis) {
        return delivered.leastCost(0, Tick.ofMillis(millis)).orElseThrow();
    }

    private void quote(long grainsPerGib) {
        delivered = delivered.requoted(Rate.perGib(grainsPerGib));
    }

    private void pass(int piece, int... blocks) {
        IntStream.of(blocks).forEach(block -> delivered = delivered.passed(piece, block, NOW));
    }

    private void list(int piece) {
        delivered = delivered.listed(piece).orElseThrow();
    }
}
