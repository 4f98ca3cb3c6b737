package io.github.gavel.engine.torrent;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.engine.metainfo.PieceHashes;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SuspectsTest {
    @Test
    void whoeverSentABlockThatIsAnotherNowSpoiltThePieceAndNobodyElseDid() {
        Suspects<String> suspects = new Suspects<>();
        suspects.wrong(7, hashes(1, 2, 3, 4), Map.of("honest", blocks(0, 2), "liar", blocks(1), "both", blocks(3)));
        assertThat(suspects.isSuspect(7)).isTrue();
        assertThat(suspects.right(7, hashes(1, 9, 3, 8))).isEqualTo(Map.of("liar", blocks(1), "both", blocks(3)));
        assertThat(suspects.isSuspect(7)).isFalse();
    }

    @Test
    void ofAPieceThatWasNeverWrongNobodyIsSuspect() {
        Suspects<String> suspects = new Suspects<>();
        suspects.wrong(7, hashes(1), Map.of("liar", blocks(0)));
        suspects.drop(7);
        assertThat(suspects.right(7, hashes(2))).isEmpty();
        assertThat(suspects.right(8, hashes(2))).isEmpty();
    }

    private static PieceHashes hashes(int... each) {
        byte[] octets = new byte[each.length * PieceHashes.HASH_LENGTH];
        for (int i = 0; i < each.length; i++) {
            int from = i * PieceHashes.HASH_LENGTH;
            Arrays.fill(octets, from, from + PieceHashes.HASH_LENGTH, (byte) each[i]);
        }
        return PieceHashes.of(octets);
    }

    private static BitSet blocks(int... indexes) {
        BitSet blocks = new BitSet();
        Arrays.stream(indexes).forEach(blocks::set);
        return blocks;
    }
}
