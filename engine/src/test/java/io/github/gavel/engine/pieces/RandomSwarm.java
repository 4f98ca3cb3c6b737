package io.github.gavel.engine.pieces;

import static io.github.gavel.engine.pieces.PickerTest.PIECE;
import static io.github.gavel.engine.pieces.PickerTest.all;
import static io.github.gavel.engine.pieces.PickerTest.layout;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.engine.metainfo.Layout;
import io.github.gavel.engine.wire.Block;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** Peers that send, refuse, forget and come too late as chance decides, one of whom has everything. */
final class RandomSwarm {
    private static final List<Pace> PACES = List.of(Pace.FAST, Pace.SLOW, Pace.SNUBBED);
    private static final int MOST_STEPS = 200_000;

    private final RandomGenerator random;
    private final int count;
    private final Layout layout;
    private final Picker<Integer> picker;
    private final List<Member> members = new ArrayList<>();
    private final Set<Block> here = new HashSet<>();

    /** @param isHonest whether it ever sends what it owes */
    private record Member(int number, BitSet has, boolean isHonest, List<Block> due, List<Block> excused) {
        void ask(List<Block> blocks) {
            due.removeAll(blocks);
            due.addAll(blocks);
            excused.removeAll(blocks);
        }

        void excuse(Block block) {
            if (due.remove(block)) {
                excused.add(block);
            }
        }
    }

    RandomSwarm(RandomGenerator random) {
        this.random = random;
        this.count = 1 + random.nextInt(30);
        this.layout = layout((long) PIECE * (count - 1) + 1 + random.nextInt(PIECE));
        this.picker = new Picker<>(new Blocks(layout), all(count), random);
        picker.sequential(random.nextInt(4) == 0);
        int peers = 1 + random.nextInt(6);
        boolean areAllHonest = random.nextBoolean();
        for (int peer = 0; peer < peers; peer++) {
            BitSet has = peer == 0 ? all(count) : some();
            boolean isHonest = peer == 0 || areAllHonest || random.nextBoolean();
            members.add(new Member(peer, has, isHonest, new ArrayList<>(), new ArrayList<>()));
            picker.gained(has);
        }
    }

    void run() {
        int steps = 0;
        while (!picker.isDone()) {
            assertThat(steps++).as("steps for " + count + " pieces").isLessThan(MOST_STEPS);
            step(members.get(random.nextInt(members.size())));
        }
        assertThat(here.stream().mapToLong(Block::length).sum()).isEqualTo(layout.length());
    }

    private void step(Member peer) {
        int chance = random.nextInt(24);
        if (chance < 8) {
            ask(peer);
        } else if (chance < 16 && peer.isHonest()) {
            any(peer.due()).ifPresent(block -> comes(peer, block));
        } else if (chance < 16) {
            any(peer.due()).ifPresent(block -> refuses(peer, block));
        } else if (chance == 16) {
            leavesAll(peer);
        } else if (chance == 17) {
            picker.doubt(peer.due(), peer.number());
            lose();
        } else if (chance == 18) {
            any(peer.due()).ifPresent(block -> refuses(peer, block));
        } else if (chance == 19) {
            any(peer.excused()).ifPresent(block -> comes(peer, block));
        } else if (chance == 20) {
            comesUnasked(peer);
        } else {
            picker.tick();
            picker.release(30, 60);
            lose();
        }
    }

    private void ask(Member peer) {
        long open = IntStream.range(0, count).filter(picker::isOpen).count();
        Pace pace = PACES.get(random.nextInt(PACES.size()));
        int blocks = 1 + random.nextInt(9);
        List<Block> picked = picker.pick(
                new Wish<>(peer.number(), peer.has(), blocks, pace, Integer.MAX_VALUE, random.nextBoolean()),
                piece -> open < 5 + random.nextInt(3));
        assertThat(picked).allMatch(block -> peer.has().get(block.piece()));
        assertThat(picked).doesNotHaveDuplicates().noneMatch(here::contains);
        peer.ask(picked);
    }

    private void comes(Member peer, Block block) {
        peer.due().remove(block);
        peer.excused().remove(block);
        if (picker.came(block, peer.number()) instanceof Arrival.Wanted<Integer> wanted) {
            assertThat(here.add(block)).as("%s came once", block).isTrue();
            wanted.others().forEach(other -> members.get(other).excuse(block));
            if (wanted.whole()) {
                finish(block.piece());
            }
        }
    }

    /** What nobody asks for any more, or never did, and what is no block at all. */
    private void comesUnasked(Member peer) {
        int piece = random.nextInt(count);
        Block real = new Blocks(layout).block(piece, random.nextInt(new Blocks(layout).count(piece)));
        Block none = new Block(piece, 2 * random.nextInt(PIECE) + 1, 1 + random.nextInt(100));
        if (here.contains(real)) {
            assertThat(picker.came(real, peer.number())).isEqualTo(new Arrival.Useless<>());
        }
        assertThat(picker.came(none, peer.number())).isEqualTo(new Arrival.Useless<>());
    }

    private void refuses(Member peer, Block block) {
        peer.due().remove(block);
        peer.excused().remove(block);
        picker.forget(List.of(block), peer.number());
        lose();
    }

    /** All at once: it may send some of it all the same. */
    private void leavesAll(Member peer) {
        List<Block> due = List.copyOf(peer.due());
        picker.forget(due, peer.number());
        due.forEach(peer::excuse);
        lose();
    }

    /** What came of a piece that has to come from one is lost with that one. */
    private void lose() {
        here.removeIf(block ->
                picker.isOpen(block.piece()) && !picker.blocksOf(block.piece()).get(block.offset() / Block.USUAL));
    }

    private void finish(int piece) {
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

    private Optional<Block> any(List<Block> blocks) {
        return blocks.isEmpty() ? Optional.empty() : Optional.of(blocks.get(random.nextInt(blocks.size())));
    }

    private BitSet some() {
        BitSet some = new BitSet();
        IntStream.range(0, count).filter(piece -> random.nextBoolean()).forEach(some::set);
        return some;
    }
}
