package io.github.gavel.engine.torrent;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.engine.wire.Block;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PipelineTest {
    private final Pipeline pipeline = new Pipeline();

    @Test
    void whoStallsOwesOneBlockUntilItComes() {
        pipeline.stalled();
        IntStream.range(0, 100).forEach(second -> pipeline.tick(1_000_000));
        assertThat(pipeline.depth()).isOne();
        assertThat(pipeline.room(1)).isZero();
        pipeline.came();
        pipeline.tick(1_000_000);
        assertThat(pipeline.depth()).isEqualTo(3_000_000 / Block.USUAL);
    }

    @Test
    void itGrowsWithEachBlockUntilThePaceIsKnown() {
        int first = pipeline.depth();
        IntStream.range(0, 50).forEach(block -> pipeline.came());
        assertThat(pipeline.depth()).isEqualTo(first + 50);
        pipeline.tick(1_000_000);
        pipeline.tick(1_000_000);
        assertThat(pipeline.depth()).isEqualTo(3_000_000 / Block.USUAL);
    }

    @Test
    void itIsNeverDeeperThanThePeerKeepsNorEmpty() {
        pipeline.keeps(20);
        IntStream.range(0, 50).forEach(block -> pipeline.came());
        assertThat(pipeline.depth()).isEqualTo(20);
        pipeline.keeps(0);
        assertThat(pipeline.depth()).isOne();
    }

    @Test
    void blocksAreAskedForInBatchesThatLeaveASlowPeerNothingToWaitFor() {
        assertThat(pipeline.room(0)).isEqualTo(16);
        assertThat(pipeline.room(9)).isZero();
        assertThat(pipeline.room(8)).isEqualTo(8);
        pipeline.tick(1);
        pipeline.tick(1);
        assertThat(pipeline.depth()).isEqualTo(4);
        assertThat(pipeline.room(2)).isEqualTo(2);
        assertThat(pipeline.room(3)).isZero();
        assertThat(pipeline.room(9)).isZero();
    }
}
