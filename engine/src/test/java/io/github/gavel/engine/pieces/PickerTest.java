package io.github.gavel.engine.pieces;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.engine.metainfo.Entry;
import io.github.gavel.engine.metainfo.Layout;
import io.github.gavel.engine.wire.Block;
import io.github.gavel.fixtures.Seeds;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PickerTest {
    private static final int MANY = Integer.MAX_VALUE;

    private static final int PIECE = 64 << 10;
    private static final List<Pace> PACES = List.of(Pace.FAST, Pace.SLOW, Pace.SNUBBED);

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
    void everySwarmThatHasAllPiecesEndsWithAllOfThem() {
        Seeds.forEach(300, PickerTest::runASwarm);
    }

    private static void runASwarm(RandomGenerator random) {
        int count = 1 + random.nextInt(30);
        Layout layout = layout((long) PIECE * (count - 1) + 1 + random.nextInt(PIECE));
        Picker<Integer> picker = new Picker<>(new Blocks(layout), all(count), random);
        picker.sequential(random.nextInt(4) == 0);
        List<BitSet> has = new ArrayList<>();
        List<List<Block>> owed = new ArrayList<>();
        int peers = 1 + random.nextInt(6);
        for (int peer = 0; peer < peers; peer++) {
            BitSet some = peer == 0 ? all(count) : some(random, count);
            has.add(some);
            owed.add(new ArrayList<>());
            picker.gained(some);
        }
        Set<Block> here = new HashSet<>();
        int steps = 0;
        while (!picker.isDone()) {
            assertThat(steps++).as("steps for " + count + " pieces").isLessThan(200_000);
            int peer = random.nextInt(peers);
            List<Block> debts = owed.get(peer);
            int chance = random.nextInt(20);
            if (chance < 8) {
                long room = IntStream.range(0, count).filter(picker::isOpen).count();
                List<Block> picked = picker.pick(
                        new Wish<>(
                                peer,
                                has.get(peer),
                                1 + random.nextInt(9),
                                PACES.get(random.nextInt(PACES.size())),
                                MANY,
                                random.nextBoolean()),
                        piece -> room < 5 + random.nextInt(3));
                assertThat(picked).allMatch(block -> has.get(peer).get(block.piece()));
                assertThat(picked).doesNotHaveDuplicates().noneMatch(here::contains);
                debts.removeAll(picked);
                debts.addAll(picked);
            } else if (chance < 16 && !debts.isEmpty()) {
                Block block = debts.remove(random.nextInt(debts.size()));
                if (picker.came(block, peer) instanceof Arrival.Wanted<Integer> wanted) {
                    assertThat(here.add(block)).as("%s came once", block).isTrue();
                    wanted.others().forEach(other -> owed.get(other).remove(block));
                    if (wanted.whole()) {
                        finish(random, picker, here, block.piece());
                    }
                }
            } else if (chance == 16) {
                picker.forget(debts, peer);
                debts.clear();
                lose(picker, here);
            } else if (chance == 17) {
                picker.doubt(debts, peer);
                lose(picker, here);
            } else {
                picker.tick();
            }
        }
        assertThat(here.stream().mapToLong(Block::length).sum()).isEqualTo(layout.length());
    }

    /** What came of a piece that has to come from one is lost with that one. */
    private static void lose(Picker<Integer> picker, Set<Block> here) {
        here.removeIf(block ->
                picker.isOpen(block.piece()) && !picker.blocksOf(block.piece()).get(block.offset() / Block.USUAL));
    }

    private static void finish(RandomGenerator random, Picker<Integer> picker, Set<Block> here, int piece) {
        if (random.nextInt(10) == 0) {
            here.removeIf(block -> block.piece() == piece);
            if (random.nextBoolean()) {
                picker.againFromOne(piece);
            } else {
                picker.again(piece);
            }
        } else {
            picker.have(piece);
        }
    }

    private static void tick(Picker<?> picker, int seconds) {
        IntStream.range(0, seconds).forEach(second -> picker.tick());
    }

    private static BitSet some(RandomGenerator random, int count) {
        BitSet some = new BitSet();
        IntStream.range(0, count).filter(piece -> random.nextBoolean()).forEach(some::set);
        return some;
    }

    static Picker<String> picker(int count) {
        return picker(count, all(count));
    }

    private static Picker<String> picker(int count, BitSet wanted) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(1);
        return new Picker<>(new Blocks(layout((long) count * PIECE)), wanted, random);
    }

    private static Layout layout(long size) {
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
