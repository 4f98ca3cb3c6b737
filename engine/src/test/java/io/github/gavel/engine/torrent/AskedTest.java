package io.github.gavel.engine.torrent;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.engine.wire.Block;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AskedTest {
    private static final List<Block> BLOCKS = IntStream.range(0, 5)
            .mapToObj(piece -> new Block(piece, 0, Block.USUAL))
            .toList();

    private final Asked asked = new Asked();

    @Test
    void theFirstThatAreHeldAreReleasedInTheirOrder() {
        hold();
        asked.release(BLOCKS.subList(0, 3));
        assertThat(sent()).isEqualTo(BLOCKS.subList(0, 3));
        assertThat(asked.isSomeHeld()).isTrue();
    }

    @Test
    void othersAreReleasedInTheOrderInWhichTheyWereAskedFor() {
        hold();
        asked.release(List.of(BLOCKS.get(4), BLOCKS.get(1), BLOCKS.get(2), BLOCKS.get(1)));
        assertThat(sent()).containsExactly(BLOCKS.get(1), BLOCKS.get(2), BLOCKS.get(4));
    }

    @Test
    void whatIsNotHeldIsNotReleased() {
        asked.hold(BLOCKS.get(0));
        asked.release(List.of(BLOCKS.get(1)));
        asked.release(BLOCKS);
        assertThat(sent()).containsExactly(BLOCKS.get(0));
    }

    @Test
    void whatIsHeldCannotBeSent() {
        assertThat(asked.isSomeHeld()).isFalse();
        hold();
        assertThat(asked.isSomeHeld()).isTrue();
        assertThat(asked.waiting()).isZero();
        asked.release(BLOCKS.subList(0, 4));
        assertThat(asked.waiting()).isEqualTo(4);
        asked.remove(BLOCKS.get(4));
        assertThat(asked.isSomeHeld()).isFalse();
    }

    @Test
    void whatIsHeldIsTakenBackInTheOrderInWhichItWasAskedForAndCanBeAskedForAgain() {
        hold();
        asked.release(BLOCKS.subList(0, 1));
        assertThat(asked.removeHeld(List.of(BLOCKS.get(3), BLOCKS.get(0), BLOCKS.get(1))))
                .containsExactly(BLOCKS.get(1), BLOCKS.get(3));
        assertThat(asked.add(BLOCKS.get(1))).isTrue();
        assertThat(asked.add(BLOCKS.get(2))).as("it is held").isFalse();
        assertThat(sent()).containsExactly(BLOCKS.get(0), BLOCKS.get(1));
    }

    @Test
    void whatIsHeldAgainIsInFrontOfWhatIsHeldAndInItsOrder() {
        hold();
        asked.release(List.of(BLOCKS.get(0), BLOCKS.get(2)));
        assertThat(asked.holdAll()).containsExactly(BLOCKS.get(0), BLOCKS.get(2));
        assertThat(asked.waiting()).isZero();
        assertThat(asked.holdAll()).isEmpty();
        asked.releaseAll();
        assertThat(sent()).containsExactly(BLOCKS.get(0), BLOCKS.get(2), BLOCKS.get(1), BLOCKS.get(3), BLOCKS.get(4));
    }

    @Test
    void oneThatWaitsOrIsHeldCanBeCancelledOnce() {
        hold();
        asked.release(BLOCKS.subList(0, 3));
        assertThat(asked.remove(BLOCKS.get(1))).isTrue();
        assertThat(asked.remove(BLOCKS.get(1))).isFalse();
        assertThat(asked.remove(BLOCKS.get(4))).isTrue();
        assertThat(sent()).containsExactly(BLOCKS.get(0), BLOCKS.get(2));
        asked.releaseAll();
        assertThat(sent()).containsExactly(BLOCKS.get(3));
    }

    private void hold() {
        BLOCKS.forEach(block -> assertThat(asked.hold(block)).isTrue());
    }

    private List<Block> sent() {
        List<Block> sent = IntStream.iterate(0, i -> asked.first().isPresent(), i -> i + 1)
                .mapToObj(i -> {
                    Block first = asked.first().orElseThrow();
                    assertThat(asked.remove(first)).isTrue();
                    return first;
                })
                .toList();
        return sent;
    }
}
