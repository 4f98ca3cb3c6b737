package io.github.gavel.engine.torrent;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.engine.wire.Block;
import java.util.List;
import org.junit.jupiter.api.Test;

class OwedTest {
    private static final Block FIRST = new Block(0, 0, Block.USUAL);
    private static final Block SECOND = new Block(0, Block.USUAL, Block.USUAL);

    private final Owed owed = new Owed();

    @Test
    void aBlockIsOwedUntilAllOfItIsHere() {
        owed.ask(List.of(FIRST));
        assertThat(owed.isAsked(FIRST)).isTrue();
        assertThat(owed.due()).containsExactly(FIRST);
        assertThat(owed.came(FIRST)).isTrue();
        assertThat(owed.count()).isZero();
        assertThat(owed.came(FIRST)).isFalse();
    }

    @Test
    void whatNobodyAskedForIsNotOwed() {
        owed.ask(List.of(FIRST));
        assertThat(owed.isAsked(SECOND)).isFalse();
        assertThat(owed.came(SECOND)).isFalse();
        assertThat(owed.count()).isOne();
    }

    @Test
    void whatIsExcusedIsTakenOnceIfItComes() {
        owed.ask(List.of(FIRST, SECOND));
        owed.excuse(FIRST);
        assertThat(owed.excuseAll()).containsExactly(SECOND);
        assertThat(owed.count()).isZero();
        assertThat(owed.came(FIRST)).isTrue();
        assertThat(owed.came(SECOND)).isTrue();
        assertThat(owed.came(SECOND)).isFalse();
    }

    @Test
    void whatIsAskedForAgainIsDue() {
        owed.ask(List.of(FIRST));
        owed.excuse(FIRST);
        owed.ask(List.of(FIRST));
        assertThat(owed.due()).containsExactly(FIRST);
        assertThat(owed.came(FIRST)).isTrue();
        assertThat(owed.isAsked(FIRST)).isFalse();
    }

    @Test
    void noMoreIsRememberedOfWhatWasExcusedThanCanBeUnderWay() {
        for (int piece = 0; piece < 10_000; piece++) {
            Block block = new Block(piece, 0, Block.USUAL);
            owed.ask(List.of(block));
            owed.excuse(block);
        }
        assertThat(owed.isAsked(FIRST)).isFalse();
        assertThat(owed.isAsked(new Block(9_999, 0, Block.USUAL))).isTrue();
    }
}
