package io.github.gavel.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.ui.kit.Runs.Run;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RunsTest {
    private static final long SEED = 20261123;

    @Test
    void piecesBesideEachOtherAreOneRun() {
        assertThat(Runs.of(bits(0, 1, 2, 5), 10, 100)).containsExactly(new Run(0, 30), new Run(50, 60));
    }

    @Test
    void nothingIsNoRunAndEverythingIsOne() {
        assertThat(Runs.of(new BitSet(), 10, 100)).isEmpty();
        assertThat(Runs.of(bits(0, 1, 2), 3, 100)).containsExactly(new Run(0, 100));
        assertThat(Runs.of(bits(0), 0, 100)).isEmpty();
        assertThat(Runs.of(bits(0), 1, 0)).isEmpty();
    }

    @Test
    void oneMissingPieceAmongManyIsSeen() {
        BitSet have = new BitSet();
        have.set(0, 100_000);
        have.clear(50_000);
        assertThat(Runs.of(have, 100_000, 80)).containsExactly(new Run(0, 79));
    }

    @Test
    void runsAreWithinTheStripInOrderAndDoNotTouch() {
        Random random = new Random(SEED);
        for (int round = 0; round < 500; round++) {
            int pieces = 1 + random.nextInt(3000);
            int cells = 1 + random.nextInt(1200);
            BitSet have = new BitSet();
            random.ints(random.nextInt(pieces + 1), 0, pieces).forEach(have::set);
            List<Run> runs = Runs.of(have, pieces, cells);
            int end = -1;
            for (Run run : runs) {
                assertThat(run.from()).as("pieces %d, cells %d", pieces, cells).isGreaterThan(end);
                assertThat(run.to()).isBetween(run.from(), cells);
                end = run.to();
            }
        }
    }

    private static BitSet bits(int... set) {
        BitSet bits = new BitSet();
        for (int bit : set) {
            bits.set(bit);
        }
        return bits;
    }
}
