package io.github.gavel.engine.pieces;

import static io.github.gavel.engine.pieces.PickerTest.all;
import static io.github.gavel.engine.pieces.PickerTest.picker;
import static io.github.gavel.engine.pieces.PickerTest.pieces;
import static io.github.gavel.engine.pieces.PickerTest.wish;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.engine.wire.Block;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is asked of a peer in whose pieces nobody else has a part. */
class WorkingAloneTest {
    @Test
    void whoWorksAloneSharesNoPieceAndHasNoMoreOpenThanItMay() {
        Picker<String> picker = picker(3);
        picker.gained(all(3));
        picker.gained(all(3));
        List<Block> own = picker.pick(alone("A", 2), piece -> true);
        assertThat(own).hasSize(8);
        List<Block> others = picker.pick(wish("B", all(3), 100, false), piece -> true);
        assertThat(others).hasSize(4).doesNotContainAnyElementsOf(own);
        assertThat(picker.pick(alone("A", 2), piece -> true)).isEmpty();
        for (int second = 0; second < 2 * Picker.LATE; second++) {
            picker.tick();
        }
        assertThat(picker.pick(wish("B", all(3), 100, false), piece -> true)).isEmpty();
        own.forEach(block -> picker.came(block, "A"));
        assertThat(picker.isAlone(own.get(0).piece())).isTrue();
        assertThat(picker.sources(own.get(0).piece()).bytes()).isEqualTo(Map.of("A", 65_536L));
    }

    @Test
    void whatWasNotFinishedAloneIsFinishedTogetherAndByWhoBeganItFirst() {
        Picker<String> picker = picker(2);
        picker.gained(all(2));
        List<Block> own = picker.pick(alone("A", 1), piece -> true);
        picker.came(own.get(0), "A");
        picker.forget(own.subList(1, 4), "A");
        assertThat(picker.pick(alone("A", 1), piece -> true).subList(0, 3)).isEqualTo(own.subList(1, 4));
        picker.forget(own.subList(1, 3), "A");
        assertThat(picker.pick(wish("B", pieces(own.get(0).piece()), 9, false), piece -> true))
                .isEqualTo(own.subList(1, 3));
    }

    @Test
    void whatIsDoubtfulIsAskedOfOthersAndNotTwiceOfWhoWorksAlone() {
        Picker<String> picker = picker(1);
        picker.gained(all(1));
        List<Block> own = picker.pick(alone("A", 1), piece -> true);
        picker.doubt(own, "A");
        assertThat(picker.pick(alone("A", 1), piece -> true)).isEmpty();
        assertThat(picker.pick(wish("B", all(1), 9, false), piece -> true)).isEqualTo(own);
    }

    @Test
    void whoMayHaveNoPieceOpenIsNotAskedForWhatWasLetGo() {
        Picker<String> picker = picker(2);
        picker.gained(all(2));
        List<Block> own = picker.pick(alone("A", 1), piece -> true);
        picker.came(own.get(0), "A");
        picker.forget(own.subList(1, 4), "A");
        assertThat(picker.pick(alone("A", 0), piece -> true)).isEmpty();
        assertThat(picker.pick(alone("A", 1), piece -> true)).isNotEmpty();
    }

    @Test
    void whoMayHaveNoPieceOpenFinishesTheOneItBegan() {
        Picker<String> picker = picker(2);
        picker.gained(all(2));
        List<Block> begun = picker.pick(new Wish<>("A", all(2), 1, Pace.ALONE, 1, true), piece -> true);
        assertThat(begun).hasSize(1);
        List<Block> rest = picker.pick(alone("A", 0), piece -> true);
        assertThat(rest)
                .hasSize(3)
                .extracting(Block::piece)
                .containsOnly(begun.get(0).piece());
        assertThat(picker.pick(alone("A", 0), piece -> true)).isEmpty();
    }

    @Test
    void aPieceOfWhichNothingCameForLongIsReleasedHoweverBusyItsOwnerIs() {
        Picker<String> picker = picker(3);
        picker.gained(all(3));
        List<Block> own = picker.pick(alone("A", 2), piece -> true);
        for (int second = 0; second < 30; second++) {
            picker.tick();
        }
        picker.came(own.get(0), "A");
        picker.release(31, 60);
        assertThat(picker.pick(wish("B", pieces(own.get(4).piece()), 9, false), piece -> true))
                .isEmpty();
        picker.release(30, 60);
        assertThat(picker.pick(wish("B", pieces(own.get(4).piece()), 9, false), piece -> true))
                .isEqualTo(own.subList(4, 8));
        assertThat(picker.isAlone(own.get(0).piece())).isTrue();
        assertThat(picker.pick(alone("A", 2), piece -> true)).isEmpty();
    }

    @Test
    void atTheEndNobodyKeepsAPieceToItselfForMoreThanAMinute() {
        Picker<String> picker = picker(1);
        picker.gained(all(1));
        List<Block> own = picker.pick(alone("A", 1), piece -> true);
        for (int second = 0; second < 60; second++) {
            picker.tick();
            if (second == 50) {
                picker.came(own.get(0), "A");
            }
        }
        picker.release(30, 60);
        assertThat(picker.pick(wish("B", all(1), 9, false), piece -> true)).isEqualTo(own.subList(1, 4));
    }

    @Test
    void aPieceThatWasWrongIsNotHashedAsItArrives() {
        Picker<String> picker = picker(1);
        picker.gained(all(1));
        picker.againFromOne(0);
        assertThat(picker.pick(alone("A", 1), piece -> true)).hasSize(4);
        assertThat(picker.isAlone(0)).isFalse();
    }

    @Test
    void whoWorksAloneNoLongerGoesOnWithWhatItBegan() {
        Picker<String> picker = picker(1);
        picker.gained(all(1));
        List<Block> own = picker.pick(alone("A", 1), piece -> true);
        picker.share("A");
        assertThat(picker.isAlone(0)).isFalse();
        for (int second = 0; second <= Picker.LATE; second++) {
            picker.tick();
        }
        assertThat(picker.pick(wish("B", all(1), 9, false), piece -> true)).isEqualTo(own);
    }

    private static Wish<String> alone(String peer, int pieces) {
        return new Wish<>(peer, all(8), 100, Pace.ALONE, pieces, false);
    }
}
