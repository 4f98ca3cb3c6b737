package io.github.gavel.engine.pieces;

import static io.github.gavel.engine.pieces.PickerTest.all;
import static io.github.gavel.engine.pieces.PickerTest.picker;
import static io.github.gavel.engine.pieces.PickerTest.pieces;
import static io.github.gavel.engine.pieces.PickerTest.tick;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.engine.wire.Block;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is asked of whom when a piece was wrong and several had a part in it: all of it has to come from one. */
class FromOneTest {
    @Test
    void whatComesOfNoUseFromWhoLostThePieceIsAskedOfItsNewOwner() {
        Picker<String> picker = picker(1);
        picker.gained(pieces(0));
        picker.againFromOne(0);
        List<Block> all = picker.pick(wish("A", pieces(0), 4, false), piece -> true);
        picker.forget(List.of(all.get(1)), "A");
        assertThat(picker.pick(wish("B", pieces(0), 9, false), piece -> true)).containsExactly(all.get(1));
        for (int late : List.of(0, 2, 3)) {
            assertThat(picker.came(all.get(late), "A")).isEqualTo(new Arrival.Useless<>());
        }
        assertThat(picker.pick(wish("B", pieces(0), 9, false), piece -> true))
                .containsExactly(all.get(0), all.get(2), all.get(3));
    }

    @Test
    void whatWasWrongAndOfSeveralComesAgainFromOne() {
        Picker<String> picker = picker(1);
        picker.gained(pieces(0));
        List<Block> all = picker.pick(wish("A", pieces(0), 2, false), piece -> true);
        all.addAll(picker.pick(wish("B", pieces(0), 2, false), piece -> true));
        picker.came(all.get(0), "A");
        picker.came(all.get(1), "A");
        picker.came(all.get(2), "B");
        picker.came(all.get(3), "B");
        assertThat(picker.sources(0).only()).isEmpty();
        picker.againFromOne(0);
        assertThat(picker.pick(wish("B", pieces(0), 2, false), piece -> true)).containsExactly(all.get(0), all.get(1));
        assertThat(picker.pick(wish("A", pieces(0), 4, false), piece -> true)).isEmpty();
        assertThat(picker.came(all.get(0), "A")).isEqualTo(new Arrival.Useless<>());
        picker.came(all.get(0), "B");
        picker.forget(List.of(all.get(1)), "B");
        assertThat(picker.pick(wish("A", pieces(0), 9, false), piece -> true)).containsExactlyElementsOf(all);
        all.forEach(block -> picker.came(block, "A"));
        assertThat(picker.sources(0).only()).contains("A");
    }

    @Test
    void whoLetGoOfSuchAPieceLeavesItToOthersForAWhile() {
        Picker<String> picker = wrong(1);
        List<Block> all = picker.pick(wish("A", all(1), 4, false), piece -> true);
        picker.came(all.get(0), "A");
        picker.forget(all.subList(1, 4), "A");
        tick(picker, Picker.LATE - 1);
        assertThat(picker.pick(wish("A", all(1), 4, false), piece -> true)).isEmpty();
        assertThat(picker.pick(wish("B", all(1), 1, false), piece -> true)).hasSize(1);
        picker.forget(all.subList(0, 1), "B");
        tick(picker, 1);
        assertThat(picker.pick(wish("B", all(1), 4, false), piece -> true)).isEmpty();
        assertThat(picker.pick(wish("A", all(1), 4, false), piece -> true)).isEqualTo(all);
    }

    @Test
    void whatComesTooLateOfOnePieceTakesNoOtherFromWhoeverHasIt() {
        Picker<String> picker = picker(2);
        picker.gained(all(2));
        List<Block> late = picker.pick(wish("A", pieces(1), 4, false), piece -> true);
        late.forEach(block -> picker.came(block, "B"));
        picker.againFromOne(0);
        List<Block> some = picker.pick(wish("A", pieces(0), 2, false), piece -> true);
        assertThat(picker.came(late.get(0), "A")).isEqualTo(new Arrival.Useless<>());
        assertThat(picker.pick(wish("B", all(2), 9, false), piece -> true)).isEmpty();
        some.forEach(block -> picker.came(block, "A"));
        picker.pick(wish("A", pieces(0), 2, false), piece -> true).forEach(block -> picker.came(block, "A"));
        assertThat(picker.sources(0).only()).contains("A");
    }

    @Test
    void whoSendsNothingOfSuchAPieceForLongLosesItHoweverBusyItIs() {
        Picker<String> picker = wrong(2);
        List<Block> all = picker.pick(wish("A", pieces(0), 4, false), piece -> true);
        tick(picker, 5);
        picker.came(all.get(0), "A");
        tick(picker, 29);
        picker.release(30, 60);
        assertThat(picker.pick(wish("B", pieces(0), 4, false), piece -> true)).isEmpty();
        tick(picker, 1);
        picker.release(30, 60);
        assertThat(picker.pick(wish("B", pieces(0), 4, false), piece -> true)).isEqualTo(all);
        tick(picker, 29);
        picker.release(30, 60);
        all.forEach(block -> picker.came(block, "B"));
        assertThat(picker.sources(0).only()).contains("B");
    }

    @Test
    void atTheEndWhoHoldsUpSomebodyBetterLosesItSooner() {
        Picker<String> picker = wrong(2);
        picker.pick(wish("B", pieces(1), 4, true), piece -> true).forEach(block -> picker.came(block, "B"));
        assertThat(picker.pick(wish("A", pieces(0), 4, false), piece -> true)).hasSize(4);
        picker.have(1);
        tick(picker, Picker.LATE - 1);
        picker.pick(wish("B", pieces(0), 4, true), piece -> true);
        picker.release(30, 60);
        assertThat(picker.pick(wish("B", pieces(0), 4, true), piece -> true)).isEmpty();
        tick(picker, 1);
        picker.release(30, 60);
        assertThat(picker.pick(wish("B", pieces(0), 4, true), piece -> true)).hasSize(4);
    }

    @Test
    void atTheEndEachHasSuchAPieceForTwiceAsLongAsTheOneBefore() {
        Picker<String> picker = wrong(1);
        List<Block> ofA = picker.pick(wish("A", all(1), 4, false), piece -> true);
        List<Block> ofB = passesTo("B", picker, ofA, "A", 60);
        List<Block> ofC = passesTo("C", picker, ofB, "B", 120);
        assertThat(passesTo("A", picker, ofC, "C", 240)).isEqualTo(ofA);
    }

    /** Somebody sends now and then, and never all of it, until the next may have it. */
    private static List<Block> passesTo(
            String next, Picker<String> picker, List<Block> owed, String holder, int seconds) {
        for (int second = 1; second < seconds; second++) {
            tick(picker, 1);
            picker.release(100, 60);
            if (second % 90 == 25) {
                picker.came(owed.get(second / 90), holder);
            }
        }
        assertThat(picker.pick(wish(next, all(1), 4, false), piece -> true)).isEmpty();
        tick(picker, 1);
        picker.release(100, 60);
        return picker.pick(wish(next, all(1), 4, false), piece -> true);
    }

    @Test
    void whoLetGoOfSuchAPieceComesBehindEverybodyElseForAnother() {
        Picker<String> picker = wrong(2);
        picker.forget(picker.pick(wish("A", pieces(0), 4, false), piece -> true), "A");
        picker.againFromOne(1);
        picker.pick(wish("B", none(), 4, false), piece -> true);
        assertThat(picker.pick(wish("A", pieces(1), 4, false), piece -> true)).isEmpty();
        tick(picker, 19);
        assertThat(picker.pick(wish("A", pieces(1), 4, false), piece -> true)).isEmpty();
        assertThat(picker.pick(wish("B", pieces(1), 4, false), piece -> true)).hasSize(4);
    }

    @ParameterizedTest
    @EnumSource(names = {"FAST", "SLOW", "ALONE"})
    void whoseLastPieceWasRightComesBeforeEverybodyElse(Pace pace) {
        Picker<String> picker = wrong(2);
        picker.pick(wish("A", pieces(1), 4, true), piece -> true).forEach(block -> picker.came(block, "A"));
        picker.have(1);
        picker.pick(wish("A", none(), 4, false), piece -> true);
        Wish<String> stranger = new Wish<>("S", all(1), 4, pace, Integer.MAX_VALUE, true);
        assertThat(picker.pick(stranger, piece -> true)).isEmpty();
        assertThat(picker.pick(wish("A", all(1), 4, true), piece -> true)).hasSize(4);
    }

    @Test
    void whereNobodyBetterWasLatelyNobodyWaitsForOne() {
        Picker<String> picker = wrong(2);
        picker.forget(picker.pick(wish("A", pieces(0), 4, false), piece -> true), "A");
        picker.againFromOne(1);
        picker.pick(wish("B", none(), 4, false), piece -> true);
        tick(picker, 20);
        assertThat(picker.pick(wish("A", pieces(1), 4, false), piece -> true)).hasSize(4);
    }

    @Test
    void nobodyWaitsForLongerThanTwentySecondsForSomebodyBetter() {
        Picker<String> picker = wrong(2);
        picker.forget(picker.pick(wish("A", pieces(0), 4, false), piece -> true), "A");
        picker.againFromOne(1);
        picker.pick(wish("B", none(), 4, false), piece -> true);
        assertThat(picker.pick(wish("A", pieces(1), 4, false), piece -> true)).isEmpty();
        tick(picker, 20);
        picker.pick(wish("B", none(), 4, false), piece -> true);
        assertThat(picker.pick(wish("A", pieces(1), 4, false), piece -> true)).hasSize(4);
    }

    private static BitSet none() {
        return new BitSet();
    }

    @Test
    void whoLetsGoOfSuchAPieceAgainAndAgainIsLeftAloneWithItForLongerThanTheFirstTime() {
        Picker<String> picker = wrong(1);
        for (int rest : List.of(10, 80, 80)) {
            List<Block> all = picker.pick(wish("A", all(1), 4, false), piece -> true);
            assertThat(all).hasSize(4);
            picker.forget(all, "A");
            tick(picker, rest - 1);
            assertThat(picker.pick(wish("A", all(1), 4, false), piece -> true)).isEmpty();
            tick(picker, 1);
        }
    }

    private static Wish<String> wish(String peer, BitSet has, int blocks, boolean isFast) {
        return new Wish<>(peer, has, blocks, isFast ? Pace.FAST : Pace.SLOW, Integer.MAX_VALUE, true);
    }

    private static Picker<String> wrong(int count) {
        Picker<String> picker = picker(count);
        picker.gained(all(count));
        picker.againFromOne(0);
        return picker;
    }
}
