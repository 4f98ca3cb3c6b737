package io.github.gavel.economy.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.money.Rate;
import io.github.gavel.economy.time.Tick;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Most pieces of an ordinary swarm come from several, so that of most a part came for nothing from each. */
@Tag("rule")
class MixedSwarmTest {
    private static final int PIECES = 30_000;
    private static final Layout LAYOUT = new Layout(4 * Layout.BLOCK_BYTES, 4L * PIECES * Layout.BLOCK_BYTES);

    /** At this rate a block costs a grain. */
    private static final Rate GRAIN_A_BLOCK = Rate.perGib(1L << 16);

    /** A copy of all of them for each block takes many times as long, and what is done now a tenth. */
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(4);

    @Test
    void takesABlockAsFastHoweverManyPiecesCameInPart() {
        Delivered delivered = assertTimeout(LONG_ENOUGH, () -> {
            Delivered free = withPartOfAll(Delivered.nothing(LAYOUT));
            return withPartOfAll(free.requoted(GRAIN_A_BLOCK));
        });
        assertThat(delivered.blocks(PIECES - 1)).isEqualTo(1);
        assertThat(delivered.owing()).isEmpty();
    }

    @Test
    void takesABlockAsFastHoweverManyPiecesOwe() {
        Delivered delivered = assertTimeout(
                LONG_ENOUGH, () -> withPartOfAll(Delivered.nothing(LAYOUT).requoted(GRAIN_A_BLOCK)));
        assertThat(delivered.owing()).hasSize(PIECES);
        assertThat(delivered.listed(7).orElseThrow().owed()).isEqualTo(Amount.grains(1));
    }

    @Test
    void keepsNoEpochOpenForWhatCameForNothing() {
        Delivered delivered = assertTimeout(LONG_ENOUGH, () -> {
            Delivered next = Delivered.nothing(LAYOUT).passed(0, 0, Tick.ZERO);
            for (int epoch = 0; epoch < 4 * PIECES; epoch++) {
                next = next.requoted(GRAIN_A_BLOCK);
            }
            return next;
        });
        assertThat(delivered.hasPassed(0, 0)).isTrue();
    }

    @Test
    void owesAPieceThatBeganForNothingInAnEpochThatIsClosed() {
        Delivered delivered = Delivered.nothing(LAYOUT).passed(0, 0, Tick.ZERO);
        delivered = delivered.requoted(GRAIN_A_BLOCK).requoted(GRAIN_A_BLOCK).passed(0, 1, Tick.ZERO);
        delivered = delivered.requoted(Rate.FREE).passed(0, 2, Tick.ZERO).requoted(GRAIN_A_BLOCK);
        assertThat(delivered.passed(0, 3, Tick.ZERO).listed(0).orElseThrow().owed())
                .isEqualTo(Amount.grains(2));
    }

    private static Delivered withPartOfAll(Delivered before) {
        Delivered next = before;
        for (int piece = 0; piece < PIECES; piece++) {
            next = next.passed(piece, 0, Tick.ZERO);
        }
        return next;
    }
}
