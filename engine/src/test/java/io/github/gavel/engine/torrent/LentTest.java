package io.github.gavel.engine.torrent;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.engine.wire.Block;
import org.junit.jupiter.api.Test;

class LentTest {
    private final Lent lent = new Lent();

    @Test
    void blocksThatFollowEachOtherAreOneRunHoweverMany() {
        for (int block = 0; block < 1_000; block++) {
            assertThat(lent.takes(block(3, block), 0, (long) block * Block.USUAL))
                    .isTrue();
        }
    }

    @Test
    void whoAsksHereAndThereGetsNoMoreUntilTheFirstIsTaken() {
        for (int piece = 0; piece < Lent.MOST_RUNS; piece++) {
            assertThat(lent.takes(block(piece, 1), 0, (long) piece * Block.USUAL))
                    .isTrue();
        }
        long under = (long) Lent.MOST_RUNS * Block.USUAL;
        assertThat(lent.takes(block(99, 0), 0, under)).isFalse();
        assertThat(lent.takes(block(99, 0), Block.USUAL - 1, under - Block.USUAL + 1))
                .isFalse();
        assertThat(lent.takes(block(99, 0), Block.USUAL, under - Block.USUAL)).isTrue();
        assertThat(lent.takes(block(98, 0), Block.USUAL, under)).isFalse();
    }

    @Test
    void theRunGoesOnWhereItIsAlsoWhenThereAreTooMany() {
        for (int piece = 0; piece < Lent.MOST_RUNS; piece++) {
            assertThat(lent.takes(block(piece, 0), 0, 0)).isTrue();
        }
        int last = Lent.MOST_RUNS - 1;
        assertThat(lent.takes(block(last - 1, 1), 0, 0)).isFalse();
        assertThat(lent.takes(block(last, 2), 0, 0)).isFalse();
        assertThat(lent.takes(block(last, 1), 0, 0)).isTrue();
    }

    private static Block block(int piece, int number) {
        return new Block(piece, number * Block.USUAL, Block.USUAL);
    }
}
