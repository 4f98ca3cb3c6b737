package io.github.gavel.engine.torrent;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.engine.wire.Block;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrialTest {
    private final Trial trial = new Trial();
    private final BitSet has = new BitSet();

    TrialTest() {
        has.set(0, 20);
    }

    @Test
    void aNewPeerIsAskedForPartsOfTwoPieces() {
        assertThat(trial.narrow(has, piece -> true)).isEqualTo(has);
        ask(7, 7, 7);
        assertThat(trial.narrow(has, piece -> true)).isEqualTo(has);
        ask(8);
        assertThat(trial.narrow(has, piece -> true).stream()).containsExactly(7, 8);
        assertThat(trial.narrow(16, 4)).isEqualTo(4);
        assertThat(trial.narrow(3, 4)).isEqualTo(3);
    }

    @Test
    void whatWasGivenUpOrWrongMakesRoomForAnother() {
        ask(7, 8);
        assertThat(trial.narrow(has, piece -> piece == 8)).isEqualTo(has);
        ask(9);
        assertThat(trial.narrow(has, piece -> true).stream()).containsExactly(8, 9);
    }

    @Test
    void theFirstRightPieceEndsIt() {
        ask(7, 8);
        assertThat(trial.passes()).isTrue();
        assertThat(trial.passes()).isFalse();
        ask(9, 10);
        assertThat(trial.narrow(has, piece -> true)).isEqualTo(has);
        assertThat(trial.narrow(16, 4)).isEqualTo(16);
    }

    private void ask(int... pieces) {
        for (int piece : pieces) {
            trial.asked(List.of(new Block(piece, 0, 1)));
        }
    }
}
