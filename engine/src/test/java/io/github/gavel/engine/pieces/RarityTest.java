package io.github.gavel.engine.pieces;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.fixtures.Seeds;
import java.util.BitSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RarityTest {
    @Test
    void theRarestIsFoundAfterAnyHistory() {
        Seeds.forEach(300, random -> {
            int count = 1 + random.nextInt(60);
            Rarity rarity = new Rarity(count, random);
            int[] owners = new int[count];
            BitSet listed = new BitSet();
            BitSet urgent = new BitSet();
            BitSet last = new BitSet();
            rarity.add(0, false);
            listed.set(0);
            for (int step = 0; step < 400; step++) {
                int piece = random.nextInt(count);
                switch (random.nextInt(6)) {
                    case 3 -> {
                        last.flip(piece);
                        rarity.rank(new BitSet(), last);
                    }
                    case 0 -> {
                        rarity.add(
                                piece,
                                listed.get(piece) ? urgent.get(piece) : random.nextBoolean() && mark(urgent, piece));
                        listed.set(piece);
                    }
                    case 1 -> {
                        rarity.remove(piece);
                        listed.clear(piece);
                        urgent.clear(piece);
                    }
                    case 2 -> {
                        if (owners[piece] > 0) {
                            rarity.lost(pieces(piece));
                            owners[piece]--;
                        }
                    }
                    default -> {
                        rarity.gained(piece);
                        owners[piece]++;
                    }
                }
            }
            BitSet has = new BitSet();
            IntStream.range(0, count)
                    .filter(piece -> owners[piece] > 0 && random.nextInt(3) > 0)
                    .forEach(has::set);
            int found = rarity.rarest(has);
            int best = listed.stream()
                    .filter(has::get)
                    .map(piece -> rank(piece, urgent, last) + owners[piece])
                    .min()
                    .orElse(-1);
            assertThat(found < 0 ? -1 : rank(found, urgent, last) + owners[found])
                    .isEqualTo(best);
        });
    }

    @Test
    void whoHasPiecesThatThereAreNotChangesNothing() {
        Seeds.forEach(1, random -> {
            Rarity rarity = new Rarity(3, random);
            rarity.add(1, false);
            BitSet beyond = pieces(2_000_000);
            rarity.gained(beyond);
            rarity.lost(beyond);
            rarity.gained(3);
            assertThat(rarity.rarest(pieces(1))).isEqualTo(1);
        });
    }

    private static int rank(int piece, BitSet urgent, BitSet last) {
        boolean isLast = last.get(piece) && !urgent.get(piece);
        return urgent.get(piece) ? 0 : isLast ? 2_000 : 1_000;
    }

    @Test
    void peersThatHaveAllOrCameToHaveAllChangeNoOrder() {
        Seeds.forEach(50, random -> {
            Rarity rarity = new Rarity(3, random);
            IntStream.range(0, 3).forEach(piece -> rarity.add(piece, false));
            rarity.gained(pieces(0, 1));
            rarity.gained(pieces(0, 1, 2));
            IntStream.of(1, 2, 0).forEach(rarity::gained);
            assertThat(rarity.rarest(pieces(0, 1, 2))).isEqualTo(2);
            rarity.lost(pieces(0, 1, 2));
            rarity.lost(pieces(0, 1, 2));
            rarity.gained(pieces(2));
            rarity.gained(pieces(2, 0));
            assertThat(rarity.rarest(pieces(0, 1, 2))).isEqualTo(1);
        });
    }

    @Test
    void whoHasFewOfManyIsGivenOneOfThem() {
        Seeds.forEach(50, random -> {
            Rarity rarity = new Rarity(100_000, random);
            IntStream.range(0, 100_000).forEach(piece -> rarity.add(piece, false));
            int only = random.nextInt(100_000);
            rarity.gained(only);
            assertThat(rarity.rarest(pieces(only))).isEqualTo(only);
            assertThat(rarity.first(pieces(only))).isEqualTo(only);
            rarity.remove(only);
            assertThat(rarity.rarest(pieces(only))).isEqualTo(-1);
        });
    }

    private static BitSet pieces(int... numbers) {
        BitSet pieces = new BitSet();
        IntStream.of(numbers).forEach(pieces::set);
        return pieces;
    }

    private static boolean mark(BitSet urgent, int piece) {
        urgent.set(piece);
        return true;
    }
}
