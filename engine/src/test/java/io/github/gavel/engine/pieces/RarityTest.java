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
            for (int step = 0; step < 400; step++) {
                int piece = random.nextInt(count);
                switch (random.nextInt(5)) {
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
                            rarity.lost(piece);
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
            IntStream.range(0, count).filter(piece -> random.nextInt(3) > 0).forEach(has::set);
            int found = rarity.rarest(has);
            int best = listed.stream()
                    .filter(piece -> has.get(piece) && owners[piece] > 0)
                    .map(piece -> (urgent.get(piece) ? 0 : 1_000) + owners[piece])
                    .min()
                    .orElse(-1);
            assertThat(found < 0 ? -1 : (urgent.get(found) ? 0 : 1_000) + owners[found])
                    .isEqualTo(best);
        });
    }

    private static boolean mark(BitSet urgent, int piece) {
        urgent.set(piece);
        return true;
    }
}
