package io.github.gavel.economy.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.money.Rate;
import io.github.gavel.economy.time.Tick;
import io.github.gavel.fixtures.Seeds;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a deposit must cover and what a late payment must come to, over random deliveries. */
@Tag("rule")
class BoundsTest {
    private static final int BLOCK = Layout.BLOCK_BYTES;
    private static final int PIECES = 4;
    private static final int BLOCKS = 3;
    private static final Layout LAYOUT = new Layout(BLOCKS * BLOCK, (PIECES * BLOCKS - 1) * BLOCK + 77);

    @Test
    void noCompletionOfAPieceCostsMoreThanTheMost() {
        Seeds.forEach(1_500, random -> {
            Delivered delivered = Delivered.nothing(LAYOUT);
            for (int step = 0; step < 20; step++) {
                delivered = anything(delivered, random, Tick.ZERO);
            }
            int piece = random.nextInt(PIECES);
            boolean finished = delivered.isFinished(piece);
            Amount most = delivered.mostCost(piece).orElseThrow();
            List<Integer> rest = new ArrayList<>(List.of(0, 1, 2));
            while (!rest.isEmpty()) {
                int other = random.nextInt(PIECES);
                delivered = random.nextBoolean() || other == piece
                        ? delivered.passed(piece, rest.remove(random.nextInt(rest.size())), Tick.ZERO)
                        : listedOrPassed(delivered, other, random, Tick.ZERO);
            }
            Amount cost = delivered.cost(piece).orElseThrow();
            assertThat(most.grains())
                    .as("most of piece %d, finished: %s", piece, finished)
                    .isGreaterThanOrEqualTo(cost.grains());
        });
    }

    @Test
    void noPayerOfWhatArrivedNamesLessThanTheLeast() {
        Seeds.forEach(1_500, random -> {
            Delivered sent = Delivered.nothing(LAYOUT);
            Delivered arrived = sent;
            int lost = 30 + random.nextInt(11);
            for (int second = 0; second < 40; second++) {
                long seed = random.nextLong();
                Tick now = Tick.ofMillis(second * 1_000L + random.nextInt(1_000));
                if (seed % 4 == 0) {
                    Rate rate = rate(random);
                    sent = sent.requoted(rate);
                    arrived = arrived.requoted(rate);
                } else if (seed % 4 == 1 && second < 25) {
                    int piece = random.nextInt(PIECES);
                    sent = sent.listed(piece).orElseThrow();
                    arrived = arrived.listed(piece).orElseThrow();
                } else {
                    int piece = random.nextInt(PIECES);
                    int block = random.nextInt(BLOCKS);
                    sent = sent.passed(piece, block, now);
                    arrived = second < lost ? arrived.passed(piece, block, now) : arrived;
                }
            }
            Tick moment = Tick.ofSeconds(30);
            List<Integer> order = new ArrayList<>(arrived.owing());
            while (!order.isEmpty()) {
                int piece = order.remove(random.nextInt(order.size()));
                Amount named = arrived.cost(piece).orElseThrow();
                arrived = arrived.listed(piece).orElseThrow();
                assertThat(named.grains())
                        .as("named for piece %d", piece)
                        .isGreaterThanOrEqualTo(
                                sent.leastCost(piece, moment).orElseThrow().grains());
            }
        });
    }

    @Test
    void twoThatAreToldTheSameOweTheSameInWhateverOrderTheyListIt() {
        Seeds.forEach(500, random -> {
            Delivered one = Delivered.nothing(LAYOUT);
            for (int step = 0; step < 25; step++) {
                one = anything(one, random, Tick.ZERO);
            }
            Delivered other = one;
            for (int piece = 0; piece < PIECES; piece++) {
                one = one.listed(piece).orElseThrow();
                other = other.listed(PIECES - 1 - piece).orElseThrow();
            }
            assertThat(one.owed()).isEqualTo(other.owed());
            assertThat(one.owing()).isEmpty();
        });
    }

    private static Delivered anything(Delivered before, RandomGenerator random, Tick now) {
        return random.nextInt(4) == 0
                ? before.requoted(rate(random))
                : listedOrPassed(before, random.nextInt(PIECES), random, now);
    }

    private static Delivered listedOrPassed(Delivered before, int piece, RandomGenerator random, Tick now) {
        return random.nextInt(5) == 0
                ? before.listed(piece).orElseThrow().forgotten(piece)
                : before.passed(piece, random.nextInt(BLOCKS), now);
    }

    private static Rate rate(RandomGenerator random) {
        return Rate.perGib(random.nextInt(5) == 0 ? 0 : random.nextLong(200_000));
    }
}
