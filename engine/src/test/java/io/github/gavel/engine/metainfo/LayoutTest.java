package io.github.gavel.engine.metainfo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.gavel.engine.paths.SafePath;
import io.github.gavel.fixtures.Seeds;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("rule")
class LayoutTest {
    private static final int KIB = 1 << 10;
    private static final int MOST = Layout.MOST_PIECE_LENGTH;

    @Test
    void aPieceIsTheEndOfOneFileAndTheBeginningOfTheNext() {
        Layout layout = layout(KIB, 1_000, 0, 24, 2_000);
        assertThat(layout.segments(0)).containsExactly(new Segment(0, 0, 1_000), new Segment(2, 0, 24));
        assertThat(layout.segments(1)).containsExactly(new Segment(3, 0, KIB));
        assertThat(layout.segments(2)).containsExactly(new Segment(3, KIB, 2_000 - KIB));
    }

    @Test
    void aBlockIsPartOfItsPiece() {
        Layout layout = layout(KIB, 1_000, 2_000);
        assertThat(layout.segments(0, 990, 20)).containsExactly(new Segment(0, 990, 10), new Segment(1, 0, 10));
        assertThat(layout.segments(0, 0, 0)).isEmpty();
        assertOutOfBounds(() -> layout.segments(0, 1, KIB));
        assertOutOfBounds(() -> layout.segments(2, 0, 3_000 - 2 * KIB + 1));
    }

    @Test
    void theLastPieceMayBeShorter() {
        Layout layout = layout(KIB, 2 * KIB + 1);
        assertThat(layout.pieces()).isEqualTo(3);
        assertThat(layout.lengthOf(0)).isEqualTo(KIB);
        assertThat(layout.lengthOf(2)).isEqualTo(1);
        assertThat(layout(KIB, 2 * KIB).pieces()).isEqualTo(2);
        assertThat(layout(KIB, 2 * KIB).lengthOf(1)).isEqualTo(KIB);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 3, Integer.MIN_VALUE, Integer.MAX_VALUE})
    void hasNoOtherPieces(int piece) {
        Layout layout = layout(KIB, 2 * KIB + 1);
        assertOutOfBounds(() -> layout.lengthOf(piece));
        assertOutOfBounds(() -> layout.segments(piece));
        assertOutOfBounds(() -> layout.offsetOf(piece));
    }

    @Test
    void theLargestTorrentFits() {
        long length = (long) MOST * Layout.MOST_PIECES;
        Layout layout = layout(MOST, 1, length - 1);
        int last = Layout.MOST_PIECES - 1;
        assertThat(layout.pieces()).isEqualTo(Layout.MOST_PIECES);
        assertThat(layout.length()).isEqualTo(length);
        assertThat(layout.offsetOf(last)).isEqualTo(length - MOST);
        assertThat(layout.segments(last)).containsExactly(new Segment(1, length - MOST - 1, MOST));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> layout(MOST, 1, length))
                .withMessageContaining(length + 1 + " bytes");
    }

    @Test
    void refusesWhatIsNoTorrent() {
        assertThatIllegalArgumentException().isThrownBy(() -> layout(KIB));
        assertThatIllegalArgumentException().isThrownBy(() -> layout(KIB, 0, 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> layout(KIB - 1, 1))
                .withMessageContaining("1023 bytes");
        assertThatIllegalArgumentException().isThrownBy(() -> layout(MOST + 1, 1));
        assertThat(layout(MOST, 1).lengthOf(0)).isEqualTo(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Layout(KIB, List.of(file(0, 5), file(6, 1))))
                .withMessageContaining("byte 6 on, where byte 5 is next");
        assertThatIllegalArgumentException().isThrownBy(() -> file(-1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> file(1, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> file(1, Long.MAX_VALUE));
        assertThatIllegalArgumentException().isThrownBy(() -> new Segment(-1, 0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Segment(0, -1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Segment(0, 0, 0));
    }

    @Test
    void everyByteIsInOnePieceAndOneFile() {
        Seeds.forEach(300, random -> {
            Layout layout = drawn(random);
            int file = 0;
            long at = 0;
            long sum = 0;
            for (int piece = 0; piece < layout.pieces(); piece++) {
                assertThat(layout.offsetOf(piece)).isEqualTo(sum);
                for (Segment segment : layout.segments(piece)) {
                    while (layout.entries().get(file).length() == at) {
                        file++;
                        at = 0;
                    }
                    assertThat(segment.file()).isEqualTo(file);
                    assertThat(segment.offset()).isEqualTo(at);
                    at += segment.length();
                    sum += segment.length();
                }
                assertThat(sum - layout.offsetOf(piece)).isEqualTo(layout.lengthOf(piece));
            }
            assertThat(sum).isEqualTo(layout.length());
        });
    }

    @Test
    void isEqualByContent() {
        assertThat(layout(KIB, 1, 2)).isEqualTo(layout(KIB, 1, 2)).hasSameHashCodeAs(layout(KIB, 1, 2));
        assertThat(layout(KIB, 1, 2)).isNotEqualTo(layout(KIB, 2, 1)).isNotEqualTo(layout(2 * KIB, 1, 2));
        assertThat(layout(KIB, 1, 2_000)).hasToString("2001 bytes, 2 pieces, 2 files");
    }

    private static Layout drawn(RandomGenerator random) {
        long[] lengths = new long[1 + random.nextInt(12)];
        for (int i = 0; i < lengths.length; i++) {
            lengths[i] = random.nextBoolean() ? random.nextInt(3) : random.nextInt(5 * KIB);
        }
        lengths[random.nextInt(lengths.length)]++;
        return layout(KIB + random.nextInt(9), lengths);
    }

    private static Layout layout(int pieceLength, long... lengths) {
        List<Entry> entries = new ArrayList<>();
        long offset = 0;
        for (long length : lengths) {
            entries.add(file(offset, length));
            offset += length;
        }
        return new Layout(pieceLength, entries);
    }

    private static Entry file(long offset, long length) {
        return new Entry(Optional.of(new SafePath(List.of("file"))), offset, length);
    }

    private static void assertOutOfBounds(Runnable call) {
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(call::run);
    }
}
