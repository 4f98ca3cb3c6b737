package io.github.gavel.engine.resume;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.engine.resume.Mark.Kind;
import io.github.gavel.fixtures.Seeds;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.BitSet;
import org.junit.jupiter.api.Test;

class JournalTest {
    private static final Boot BOOT = Boot.of("some boot");

    private final ByteBuffer bytes = ByteBuffer.allocate(1 << 12);

    @Test
    void knowsWhatIsWrittenAndWhatWasBegun() {
        write(7, mark(Kind.WRITING, 3), mark(Kind.WRITING, 4), mark(Kind.WRITTEN, 3), mark(Kind.TOUCHING, 5));
        Journal read = Journal.read(bytes.flip(), 99).orElseThrow();
        assertThat(read.generation()).isEqualTo(7);
        assertThat(read.boot()).isEqualTo(BOOT);
        assertThat(read.modified()).isEqualTo(99);
        assertThat(read.written()).isEqualTo(BitSet.valueOf(new long[] {0b001000}));
        assertThat(read.unfinished()).isEqualTo(BitSet.valueOf(new long[] {0b010000}));
        assertThat(read.touched()).isEqualTo(BitSet.valueOf(new long[] {0b111000}));
        assertThat(read.isDoubtful()).isFalse();
        assertThat(read.end()).isEqualTo(bytes.limit());
    }

    @Test
    void aPieceThatIsWrittenAgainIsNotThereUntilThatIsDone() {
        write(1, mark(Kind.WRITTEN, 3), mark(Kind.WRITING, 3));
        assertThat(Journal.read(bytes.flip(), 0).orElseThrow().written()).isEqualTo(new BitSet());
    }

    @Test
    void doubtIsRemembered() {
        write(1, mark(Kind.WRITTEN, 3), mark(Kind.DOUBT, 0));
        Journal read = Journal.read(bytes.flip(), 0).orElseThrow();
        assertThat(read.isDoubtful()).isTrue();
        assertThat(read.touched()).isEqualTo(BitSet.valueOf(new long[] {0b1000}));
    }

    @Test
    void whateverIsTornOffOnlyWholeLinesBeforeItAreRead() {
        write(1, mark(Kind.WRITTEN, 0), mark(Kind.WRITTEN, 1), mark(Kind.WRITTEN, 2));
        byte[] whole = Arrays.copyOf(bytes.array(), bytes.position());
        for (int length = 0; length <= whole.length; length++) {
            ByteBuffer torn = ByteBuffer.wrap(whole, 0, length);
            int lines = (length - Journal.HEADER) / Journal.LINE;
            if (length < Journal.HEADER) {
                assertThat(Journal.read(torn, 0)).isEmpty();
            } else {
                assertThat(Journal.read(torn, 0).orElseThrow().written().cardinality())
                        .isEqualTo(lines);
            }
        }
    }

    @Test
    void nothingIsReadFromTheFirstDamageOn() {
        write(1, mark(Kind.WRITTEN, 0), mark(Kind.WRITTEN, 1), mark(Kind.WRITTEN, 2));
        byte[] whole = Arrays.copyOf(bytes.array(), bytes.position());
        for (int bit = 0; bit < whole.length * 8; bit++) {
            byte[] damaged = whole.clone();
            damaged[bit / 8] ^= (byte) (1 << bit % 8);
            int written = Journal.read(ByteBuffer.wrap(damaged), 0)
                    .map(journal -> journal.written().cardinality())
                    .orElse(0);
            assertThat(written).isEqualTo(Math.max(0, (bit / 8 - Journal.HEADER) / Journal.LINE));
        }
    }

    @Test
    void linesOfAnotherJournalAreNotRead() {
        write(1, mark(Kind.WRITTEN, 0));
        byte[] line = Arrays.copyOfRange(bytes.array(), Journal.HEADER, bytes.position());
        bytes.clear().put(new Journal(2, BOOT).header()).put(line);
        assertThat(Journal.read(bytes.flip(), 0).orElseThrow().written()).isEqualTo(new BitSet());
    }

    @Test
    void noiseIsNoJournal() {
        Seeds.forEach(1000, random -> {
            byte[] noise = new byte[random.nextInt(200)];
            random.nextBytes(noise);
            assertThat(Journal.read(ByteBuffer.wrap(noise), 0)).isEmpty();
        });
    }

    private static Mark mark(Kind kind, int piece) {
        return new Mark(kind, piece);
    }

    private void write(long generation, Mark... marks) {
        Journal journal = new Journal(generation, BOOT);
        bytes.put(journal.header());
        for (Mark mark : marks) {
            assertThat(journal.end()).isEqualTo(bytes.position());
            bytes.put(journal.add(mark));
        }
    }
}
