package io.github.gavel.engine.pieces;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.engine.metainfo.Entry;
import io.github.gavel.engine.metainfo.Layout;
import io.github.gavel.engine.wire.Block;
import io.github.gavel.fixtures.Seeds;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PickerTest {
    private static final int MANY = Integer.MAX_VALUE;

    static final int PIECE = 64 << 10;

    @Test
    void theRarestPieceIsAskedForFirst() {
        Picker<String> picker = picker(3);
        picker.gained(pieces(0, 1, 2));
        picker.gained(pieces(0, 2));
        picker.gained(pieces(0, 2));
        assertThat(picker.pick(wish("A", pieces(0, 1, 2), 4, true), piece -> true))
                .extracting(Block::piece)
                .containsOnly(1);
    }

    @Test
    void whatIsUrgentComesBeforeWhatIsRare() {
        Picker<String> picker = picker(3);
        picker.gained(pieces(0, 1, 2));
        picker.gained(pieces(0, 2));
        picker.rank(pieces(2), pieces());
        assertThat(picker.pick(wish("A", pieces(0, 1, 2), 4, true), piece -> true))
                .extracting(Block::piece)
                .containsOnly(2);
    }

    @Test
    void whatIsToComeLastComesAfterWhatIsCommonUntilThatChanges() {
        Picker<String> picker = picker(3);
        picker.gained(pieces(0, 1, 2));
        picker.gained(pieces(0, 2));
        picker.rank(pieces(), pieces(1));
        assertThat(picker.pick(wish("A", pieces(0, 1, 2), 8, true), piece -> true))
                .extracting(Block::piece)
                .containsOnly(0, 2);
        picker.unwant(0);
        picker.unwant(2);
        picker.want(2);
        picker.rank(pieces(1), pieces(2));
        assertThat(picker.pick(wish("A", pieces(1, 2), 4, true), piece -> true))
                .extracting(Block::piece)
                .containsOnly(1);
    }

    @Test
    void whoWantsNothingCountsNobody() {
        Picker<String> picker = picker(3, new BitSet());
        picker.gained(pieces(0, 1, 2));
        assertThat(picker.counts()).isFalse();
        picker.want(1);
        assertThat(picker.counts()).isTrue();
        picker.gained(pieces(0, 1, 2));
        assertThat(picker.pick(wish("A", pieces(0, 1, 2), 4, true), piece -> true))
                .extracting(Block::piece)
                .containsOnly(1);
    }

    @Test
    void inSequenceTheFirstPieceComesFirst() {
        Picker<String> picker = picker(9);
        picker.sequential(true);
        picker.gained(pieces(1, 4, 8));
        assertThat(picker.pick(wish("A", pieces(1, 4, 8), 12, true), piece -> true))
                .extracting(Block::piece)
                .containsExactly(1, 1, 1, 1, 4, 4, 4, 4, 8, 8, 8, 8);
    }

    @Test
    void fastPeersHavePiecesOfTheirOwn() {
        Picker<String> picker = picker(4);
        picker.gained(pieces(0, 1, 2, 3));
        picker.gained(pieces(0, 1, 2, 3));
        List<Block> ofA = picker.pick(wish("A", pieces(0, 1, 2, 3), 2, true), piece -> true);
        List<Block> ofB = picker.pick(wish("B", pieces(0, 1, 2, 3), 2, true), piece -> true);
        assertThat(ofA)
                .hasSize(2)
                .extracting(Block::piece)
                .doesNotContain(ofB.get(0).piece());
        assertThat(picker.pick(wish("A", pieces(0, 1, 2, 3), 2, true), piece -> true))
                .extracting(Block::piece)
                .containsOnly(ofA.get(0).piece());
    }

    @Test
    void slowPeersShare() {
        Picker<String> picker = picker(4);
        picker.gained(pieces(0, 1, 2, 3));
        List<Block> ofA = picker.pick(wish("A", pieces(0, 1, 2, 3), 2, false), piece -> true);
        List<Block> ofB = picker.pick(wish("B", pieces(0, 1, 2, 3), 2, false), piece -> true);
        assertThat(ofB).extracting(Block::piece).containsOnly(ofA.get(0).piece());
        assertThat(ofB).doesNotContainAnyElementsOf(ofA);
    }

    @Test
    void whenThereIsNoRoomForAnotherPieceAllHelpWithTheOpenOnes() {
        Picker<String> picker = picker(4);
        picker.gained(pieces(0, 1, 2, 3));
        picker.gained(pieces(0, 1, 2, 3));
        picker.pick(wish("A", pieces(0, 1, 2, 3), 2, true), piece -> true);
        assertThat(picker.pick(wish("B", pieces(0, 1, 2, 3), 8, true), piece -> false))
                .hasSize(2);
    }

    @Test
    void atTheEndABlockIsAskedOfTwoAndTheSecondIsExcused() {
        Picker<String> picker = picker(1);
        picker.gained(pieces(0));
        picker.gained(pieces(0));
        picker.gained(pieces(0));
        List<Block> ofA = picker.pick(wish("A", pieces(0), 4, true), piece -> true);
        tick(picker, Picker.LATE_AT_THE_END - 1);
        assertThat(picker.pick(wish("B", pieces(0), 4, true), piece -> true)).isEmpty();
        tick(picker, 1);
        List<Block> ofB = picker.pick(wish("B", pieces(0), 4, true), piece -> true);
        assertThat(ofB).containsExactlyElementsOf(ofA);
        assertThat(picker.pick(wish("C", pieces(0), 4, true), piece -> true)).isEmpty();
        assertThat(picker.came(ofA.get(0), "B")).isEqualTo(new Arrival.Wanted<>(List.of("A"), false));
        assertThat(picker.came(ofA.get(0), "A")).isEqualTo(new Arrival.Useless<>());
    }

    @Test
    void whatAPeerLeftUnsentIsAskedOfOthers() {
        Picker<String> picker = picker(1);
        picker.gained(pieces(0));
        List<Block> ofA = picker.pick(wish("A", pieces(0), 4, true), piece -> true);
        picker.came(ofA.get(0), "A");
        picker.forget(ofA.subList(1, 4), "A");
        assertThat(picker.pick(wish("B", pieces(0), 9, true), piece -> true))
                .containsExactlyElementsOf(ofA.subList(1, 4));
    }

    @Test
    void aPieceThatWasWrongBeginsAnew() {
        Picker<String> picker = picker(1);
        picker.gained(pieces(0));
        List<Block> blocks = picker.pick(wish("A", pieces(0), 4, true), piece -> true);
        blocks.forEach(block -> picker.came(block, "A"));
        assertThat(picker.sources(0).only()).contains("A");
        picker.again(0);
        assertThat(picker.pick(wish("B", pieces(0), 9, true), piece -> true)).containsExactlyElementsOf(blocks);
    }

    @Test
    void blocksThatWereHereBeforeAreNotAskedFor() {
        Picker<String> picker = picker(1);
        picker.gained(pieces(0));
        picker.resume(0, pieces(0, 2));
        assertThat(picker.pick(wish("A", pieces(0), 9, true), piece -> true))
                .extracting(Block::offset)
                .containsExactly(16_384, 49_152);
        assertThat(picker.sources(0).bytes()).isEmpty();
    }

    @Test
    void nothingIsTakenThatIsNoBlockOfOurs() {
        Picker<String> picker = picker(1);
        picker.gained(pieces(0));
        picker.pick(wish("A", pieces(0), 4, true), piece -> true);
        assertThat(picker.came(new Block(0, 1, 16_384), "A")).isEqualTo(new Arrival.Useless<>());
        assertThat(picker.came(new Block(0, 0, 16_383), "A")).isEqualTo(new Arrival.Useless<>());
        assertThat(picker.came(new Block(5, 0, 16_384), "A")).isEqualTo(new Arrival.Useless<>());
    }

    @Test
    void whoIsNotReliedOnLeavesItsBlockToOthersAndIsExcusedFromIt() {
        Picker<String> picker = picker(1);
        picker.gained(pieces(0));
        Block asked = picker.pick(wish("A", pieces(0), 4, true), piece -> true).get(0);
        picker.doubt(List.of(asked), "A");
        List<Block> probe = picker.pick(new Wish<>("B", pieces(0), 4, Pace.SNUBBED, MANY, false), piece -> true);
        assertThat(probe).containsExactly(asked);
        assertThat(picker.pick(wish("C", pieces(0), 1, false), piece -> true)).containsExactly(asked);
        assertThat(picker.came(asked, "C")).isEqualTo(new Arrival.Wanted<>(List.of("A", "B"), false));
    }

    @Test
    void twoThatNeverDeliverDoNotHoldABlockForEver() {
        Picker<String> picker = picker(1);
        picker.gained(pieces(0));
        List<Block> all = picker.pick(wish("A", pieces(0), 4, true), piece -> true);
        picker.pick(wish("B", pieces(0), 4, true), piece -> true);
        picker.doubt(all, "A");
        picker.doubt(all, "B");
        picker.pick(new Wish<>("A", pieces(0), 1, Pace.SNUBBED, MANY, false), piece -> true);
        picker.pick(new Wish<>("B", pieces(0), 1, Pace.SNUBBED, MANY, false), piece -> true);
        assertThat(picker.pick(wish("C", pieces(0), 4, true), piece -> true)).containsExactlyElementsOf(all);
    }

    @Test
    void whoFindsNoRoomIsAskedForWhatOthersOweTooLong() {
        Picker<String> picker = picker(4);
        picker.gained(pieces(0, 1, 2, 3));
        List<Block> ofA = picker.pick(wish("A", pieces(0, 1, 2, 3), 4, true), piece -> true);
        tick(picker, Picker.LATE - 1);
        assertThat(picker.pick(wish("B", pieces(0, 1, 2, 3), 4, true), piece -> false))
                .isEmpty();
        tick(picker, 1);
        assertThat(picker.pick(wish("B", pieces(0, 1, 2, 3), 4, true), piece -> false))
                .containsExactlyElementsOf(ofA);
        assertThat(picker.pick(wish("C", pieces(0, 1, 2, 3), 4, true), piece -> false))
                .isEmpty();
        tick(picker, Picker.LATE);
        assertThat(picker.pick(wish("C", pieces(0, 1, 2, 3), 4, true), piece -> false))
                .containsExactlyElementsOf(ofA);
    }

    @Test
    void aPieceOfWhichNothingComesIsSaidToBeIdle() {
        Picker<String> picker = picker(4);
        picker.gained(pieces(0, 1, 2, 3));
        List<Block> asked = picker.pick(wish("A", pieces(0, 1, 2, 3), 8, true), piece -> true);
        tick(picker, 50);
        picker.came(asked.get(0), "A");
        tick(picker, 10);
        assertThat(picker.idle(60)).hasValue(asked.get(7).piece());
        picker.again(asked.get(7).piece());
        assertThat(picker.idle(60)).isEmpty();
        assertThat(picker.idle(10)).hasValue(asked.get(0).piece());
    }

    @Test
    void whatTwoOweWhoNeverSentAnythingIsSoonAskedOfWhoeverDid() {
        Picker<String> picker = picker(1);
        picker.gained(all(1));
        List<Block> owed = picker.pick(wish("A", all(1), 9, false), piece -> true);
        for (int second = 0; second < Picker.LATE_AT_THE_END; second++) {
            picker.tick();
        }
        assertThat(picker.pick(wish("B", all(1), 9, false), piece -> true)).isEqualTo(owed);
        for (int second = 0; second < Picker.LATE_AT_THE_END; second++) {
            assertThat(picker.pick(new Wish<>("C", all(1), 9, Pace.FAST, MANY, true), piece -> true))
                    .isEmpty();
            picker.tick();
        }
        assertThat(picker.pick(wish("D", all(1), 9, false), piece -> true)).isEmpty();
        assertThat(picker.pick(new Wish<>("C", all(1), 9, Pace.FAST, MANY, true), piece -> true))
                .isEqualTo(owed);
    }

    @Test
    void nobodyIsToBlameForBlocksOfAnEarlierRun() {
        Picker<String> picker = picker(1);
        picker.gained(pieces(0));
        picker.resume(0, pieces(0, 1));
        picker.pick(wish("A", pieces(0), 9, true), piece -> true).forEach(block -> picker.came(block, "A"));
        assertThat(picker.sources(0)).isEqualTo(new Sources<>(Map.of("A", 32_768L), true));
        assertThat(picker.sources(0).only()).isEmpty();
    }

    @Test
    void everySwarmInWhichOneHonestPeerHasAllPiecesEndsWithAllOfThem() {
        Seeds.forEach(300, random -> new RandomSwarm(random).run());
    }

    static void tick(Picker<?> picker, int seconds) {
        IntStream.range(0, seconds).forEach(second -> picker.tick());
    }

    static Picker<String> picker(int count) {
        return picker(count, all(count));
    }

    private static Picker<String> picker(int count, BitSet wanted) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(1);
        return new Picker<>(new Blocks(layout((long) count * PIECE)), wanted, random);
    }

    static Layout layout(long size) {
        return new Layout(PIECE, List.of(new Entry(Optional.empty(), 0, size)));
    }

    static BitSet all(int count) {
        BitSet all = new BitSet();
        all.set(0, count);
        return all;
    }

    static BitSet pieces(int... numbers) {
        BitSet pieces = new BitSet();
        IntStream.of(numbers).forEach(pieces::set);
        return pieces;
    }

    static Wish<String> wish(String peer, BitSet has, int blocks, boolean alone) {
        return new Wish<>(peer, has, blocks, alone ? Pace.FAST : Pace.SLOW, MANY, false);
    }
}
