package io.github.gavel.engine.torrent;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.engine.metainfo.Layout;
import io.github.gavel.fixtures.Seeds;
import java.nio.ByteBuffer;
import java.util.BitSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InventoryTest {
    private final Inventory inventory = new Inventory();

    @Test
    void manyPiecesMayBeSaidAtOnceAtAnyTime() {
        assertThat(inventory.add(3)).isTrue();
        assertThat(inventory.add(BitSet.valueOf(new long[] {0b1101}))).isEqualTo(BitSet.valueOf(new long[] {0b0101}));
        assertThat(inventory.add(BitSet.valueOf(new long[] {0b0001}))).isEqualTo(new BitSet());
        assertThat(inventory.pieces()).isEqualTo(BitSet.valueOf(new long[] {0b1101}));
        assertThat(inventory.count()).isEqualTo(3);
    }

    @Test
    void aPieceThatIsSaidTwiceCountsOnce() {
        assertThat(inventory.add(0)).isTrue();
        assertThat(inventory.add(0)).isFalse();
        assertThat(inventory.add(1)).isTrue();
        assertThat(inventory.areAll(2)).isTrue();
        assertThat(inventory.areAll(3)).isFalse();
    }

    @Test
    void piecesThatNoTorrentHasAreNotKept() {
        assertThat(inventory.add(Layout.MOST_PIECES)).isFalse();
        assertThat(inventory.add(Integer.MAX_VALUE)).isFalse();
        assertThat(inventory.count()).isZero();
    }

    @Test
    void whatIsWrittenAsABitfieldIsReadAsItWas() {
        Seeds.forEach(200, random -> {
            int count = 1 + random.nextInt(100);
            BitSet some = new BitSet();
            IntStream.range(0, count).filter(piece -> random.nextBoolean()).forEach(some::set);
            byte[] bytes = Bitfields.bytes(some, count);
            assertThat(bytes).hasSize((count + 7) / 8);
            assertThat(Bitfields.read(ByteBuffer.wrap(bytes), count)).contains(some);
            assertThat(Bitfields.read(ByteBuffer.wrap(bytes))).isEqualTo(some);
        });
    }

    @Test
    void theFirstPieceIsTheHighestBit() {
        assertThat(Bitfields.bytes(BitSet.valueOf(new long[] {1}), 9)).containsExactly(0x80, 0);
        assertThat(Bitfields.read(ByteBuffer.wrap(new byte[] {0, 0x40}), 9)).isEmpty();
        assertThat(Bitfields.read(ByteBuffer.wrap(new byte[] {0}), 9)).isEmpty();
    }
}
