package io.github.gavel.economy.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("rule")
class LayoutTest {
    private static final int BLOCK = Layout.BLOCK_BYTES;

    /** Three pieces of two and a half blocks; the last has one byte more than a block. */
    private final Layout layout = new Layout(5 * BLOCK / 2, 5 * BLOCK + BLOCK + 1);

    @Test
    void cutsIntoPiecesOfWhichTheLastIsWhatIsLeft() {
        assertThat(layout.pieces()).isEqualTo(3);
        assertThat(layout.length(0)).isEqualTo(5 * BLOCK / 2);
        assertThat(layout.length(1)).isEqualTo(5 * BLOCK / 2);
        assertThat(layout.length(2)).isEqualTo(BLOCK + 1);
        assertThat(new Layout(BLOCK, 2 * BLOCK).pieces()).isEqualTo(2);
        assertThat(new Layout(BLOCK, 2 * BLOCK + 1).pieces()).isEqualTo(3);
        assertThat(new Layout(1, 1).pieces()).isEqualTo(1);
    }

    @Test
    void cutsPiecesIntoBlocksOfWhichTheLastIsWhatIsLeft() {
        assertThat(layout.blocks(0)).isEqualTo(3);
        assertThat(layout.length(0, 1)).isEqualTo(BLOCK);
        assertThat(layout.length(0, 2)).isEqualTo(BLOCK / 2);
        assertThat(layout.blocks(2)).isEqualTo(2);
        assertThat(layout.length(2, 1)).isEqualTo(1);
        assertThat(new Layout(2 * BLOCK, 2 * BLOCK).blocks(0)).isEqualTo(2);
        assertThat(new Layout(1, 1).blocks(0)).isEqualTo(1);
    }

    @Test
    void hasThePiecesFromTheFirstToTheLast() {
        assertThat(layout.has(-1)).isFalse();
        assertThat(layout.has(0)).isTrue();
        assertThat(layout.has(2)).isTrue();
        assertThat(layout.has(3)).isFalse();
    }

    @Test
    void numbersWholeBlocks() {
        assertThat(layout.block(0, 0, BLOCK)).isZero();
        assertThat(layout.block(0, BLOCK, BLOCK)).isEqualTo(1);
        assertThat(layout.block(0, 2 * BLOCK, BLOCK / 2)).isEqualTo(2);
        assertThat(layout.block(2, BLOCK, 1)).isEqualTo(1);
    }

    @Test
    void takesNothingElseForABlock() {
        assertThat(layout.block(0, 0, BLOCK - 1)).isEqualTo(-1);
        assertThat(layout.block(0, 0, BLOCK + 1)).isEqualTo(-1);
        assertThat(layout.block(0, 1, BLOCK)).isEqualTo(-1);
        assertThat(layout.block(0, -BLOCK, BLOCK)).isEqualTo(-1);
        assertThat(layout.block(0, 2 * BLOCK, BLOCK)).isEqualTo(-1);
        assertThat(layout.block(0, 3 * BLOCK, BLOCK / 2)).isEqualTo(-1);
        assertThat(new Layout(BLOCK, BLOCK).block(0, BLOCK, 0)).isEqualTo(-1);
        assertThat(layout.block(0, Integer.MAX_VALUE, BLOCK)).isEqualTo(-1);
        assertThat(layout.block(0, Integer.MIN_VALUE, Integer.MIN_VALUE)).isEqualTo(-1);
    }

    @Test
    void hasNoBlocksInPiecesThatDoNotExist() {
        assertThat(layout.block(-1, 0, BLOCK)).isEqualTo(-1);
        assertThat(layout.block(3, 0, BLOCK)).isEqualTo(-1);
        assertThat(layout.block(Integer.MAX_VALUE, 0, BLOCK)).isEqualTo(-1);
        assertThat(layout.block(Integer.MIN_VALUE, 0, BLOCK)).isEqualTo(-1);
        Layout large = new Layout(1 << 30, BLOCK);
        assertThat(large.block(7, 0, BLOCK))
                .as("what 32 bits of its length would allow")
                .isEqualTo(-1);
    }

    @Test
    void isOfAtLeastOneByteAndOfNoMorePiecesThanCanBeNumbered() {
        assertThatThrownBy(() -> new Layout(0, 1)).hasMessageContaining("1 bytes in pieces of 0");
        assertThatThrownBy(() -> new Layout(1, 0)).hasMessageContaining("0 bytes in pieces of 1");
        assertThatThrownBy(() -> new Layout(1, Integer.MAX_VALUE + 1L)).hasMessageContaining("more pieces");
        assertThat(new Layout(1, Integer.MAX_VALUE).pieces()).isEqualTo(Integer.MAX_VALUE);
        assertThat(new Layout(Integer.MAX_VALUE, Integer.MAX_VALUE * (long) Integer.MAX_VALUE).length(1))
                .isEqualTo(Integer.MAX_VALUE);
    }
}
