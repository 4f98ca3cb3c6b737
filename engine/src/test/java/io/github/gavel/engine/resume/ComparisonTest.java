package io.github.gavel.engine.resume;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.engine.disk.Look;
import io.github.gavel.engine.disk.Sample;
import io.github.gavel.engine.disk.Stamp;
import io.github.gavel.engine.resume.Mark.Kind;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    private static final Boot BOOT = Boot.of("this one");
    private static final long THEN = TimeUnit.HOURS.toNanos(1);
    private static final long LATER = THEN + TimeUnit.MINUTES.toNanos(1);
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    /** Pieces 0 to 3 and the begin of 4; the rest of 4, and 5 to 7. */
    private final Sample sample =
            Sample.of(1024, RandomGeneratorFactory.of("L64X128MixRandom").create(1), 4 * 1024 + 100, 3 * 1024 + 924);

    private final List<Optional<Stamp>> stamps =
            new ArrayList<>(List.of(stamp(4196, THEN), stamp(3996, THEN), Optional.empty()));
    private final List<Look> looks =
            new ArrayList<>(List.of(look(4196, THEN), look(3996, THEN), new Look(false, Optional.empty())));
    private final List<Journal> journals = new ArrayList<>();
    private final List<Partial> partials = new ArrayList<>();
    private BitSet have = pieces(0, 1, 2, 3, 4, 5, 6, 7);

    @Test
    void believesWhatLooksAsItDid() {
        assertKnown(compare(), have, pieces());
    }

    @Test
    void checksOnlyTheFileThatWasChanged() {
        looks.set(1, look(3996, THEN + 1));
        assertKnown(compare(), pieces(0, 1, 2, 3), pieces(4, 5, 6, 7));
        assertThat(compare().remarks()).containsExactly("d1/f1 was changed since; it is checked");
        looks.set(1, look(3995, THEN));
        assertKnown(compare(), pieces(0, 1, 2, 3), pieces(4, 5, 6, 7));
    }

    @Test
    void hasNothingOfAFileThatIsGone() {
        looks.set(0, new Look(false, Optional.empty()));
        assertKnown(compare(), pieces(5, 6, 7), pieces());
        assertThat(compare().remarks()).containsExactly("f0 is not there any more");
        looks.set(0, new Look(true, Optional.empty()));
        assertKnown(compare(), pieces(5, 6, 7), pieces());
    }

    @Test
    void hasNothingOfAFileThatWasGoneBefore() {
        stamps.set(0, Optional.empty());
        looks.set(0, new Look(false, Optional.empty()));
        assertKnown(compare(), pieces(5, 6, 7), pieces());
    }

    @Test
    void checksWhatIsThereAndNotRemembered() {
        Recollection known = Comparison.of(sample.content(), Recalled.NOTHING, looks, BOOT);
        assertKnown(known, pieces(), have);
        assertThat(known.remarks()).isEmpty();
    }

    @Test
    void aMemoryOfAnotherShapeIsNone() {
        stamps.remove(0);
        assertKnown(compare(), pieces(), pieces(0, 1, 2, 3, 4, 5, 6, 7));
    }

    @Test
    void aJournalExplainsWhatIsNewerAndLonger() {
        have = pieces(0);
        stamps.set(0, stamp(1024, THEN));
        stamps.set(1, Optional.empty());
        looks.set(1, new Look(false, Optional.empty()));
        looks.set(0, look(3 * 1024, LATER));
        journal(BOOT, LATER, mark(Kind.WRITING, 2), mark(Kind.WRITTEN, 2), mark(Kind.WRITING, 1));
        assertKnown(compare(), pieces(0, 2), pieces(1));
        looks.set(0, look(3 * 1024 - 1, LATER));
        assertKnown(compare(), pieces(), pieces(0, 1, 2, 3, 4));
        looks.set(0, look(4197, LATER));
        assertKnown(compare(), pieces(), pieces(0, 1, 2, 3, 4));
    }

    @Test
    void aJournalDoesNotExplainWhatWasDoneAfterItOrBeforeTheMemory() {
        journal(BOOT, LATER, mark(Kind.TOUCHING, 5));
        looks.set(1, look(3996, LATER + 10 * SECOND));
        assertKnown(compare(), have, pieces());
        looks.set(1, look(3996, LATER + 10 * SECOND + 1));
        assertKnown(compare(), pieces(0, 1, 2, 3), pieces(4, 5, 6, 7));
        looks.set(1, look(3996, THEN - 1));
        assertKnown(compare(), pieces(0, 1, 2, 3), pieces(4, 5, 6, 7));
    }

    @Test
    void aJournalDoesNotExplainAnotherFile() {
        journal(BOOT, LATER, mark(Kind.TOUCHING, 1));
        looks.set(0, look(4196, LATER));
        looks.set(1, look(3996, LATER));
        assertKnown(compare(), pieces(0, 1, 2, 3), pieces(4, 5, 6, 7));
    }

    @Test
    void aJournalOfAnotherBootOrInDoubtIsHashedAgain() {
        have = pieces(0);
        journal(Boot.of("before"), LATER, mark(Kind.WRITTEN, 2));
        assertKnown(compare(), pieces(0), pieces(2));
        journals.clear();
        journal(Boot.UNKNOWN, LATER, mark(Kind.WRITTEN, 2));
        assertKnown(compare(), pieces(0), pieces(2));
        journals.clear();
        journal(BOOT, LATER, mark(Kind.WRITTEN, 2));
        journal(BOOT, LATER, mark(Kind.DOUBT, 0), mark(Kind.WRITTEN, 3));
        assertKnown(compare(), pieces(0), pieces(2, 3));
    }

    @Test
    void aLaterJournalSettlesWhatAnEarlierOneLeftOpen() {
        have = pieces(0);
        journal(BOOT, LATER, mark(Kind.WRITING, 1));
        journal(BOOT, LATER, mark(Kind.WRITING, 1), mark(Kind.WRITTEN, 1));
        assertKnown(compare(), pieces(0, 1), pieces());
    }

    @Test
    void anUnwantedFileStandsOrFallsWithThePartFile() {
        stamps.set(1, Optional.empty());
        looks.set(1, new Look(true, Optional.empty()));
        have = pieces(0, 1, 2, 3, 4);
        assertKnown(compare(), pieces(0, 1, 2, 3), pieces());
        stamps.set(2, stamp(924, THEN));
        looks.set(2, look(924, THEN));
        assertKnown(compare(), have, pieces());
        looks.set(2, look(924, LATER));
        assertKnown(compare(), pieces(0, 1, 2, 3), pieces(4, 5, 6, 7));
        journal(BOOT, LATER, mark(Kind.TOUCHING, 4));
        assertKnown(compare(), have, pieces());
    }

    @Test
    void partialPiecesAreKeptUnlessTheirFileIsDoubtful() {
        have = pieces(0);
        partials.add(new Partial(2, pieces(1)));
        partials.add(new Partial(6, pieces(0)));
        partials.add(new Partial(8, pieces(0)));
        assertThat(compare().partials()).containsExactly(partials.get(0), partials.get(1));
        looks.set(1, look(3996, LATER));
        assertThat(compare().partials()).containsExactly(partials.get(0));
        journal(BOOT, LATER, mark(Kind.WRITTEN, 2));
        assertThat(compare().partials()).isEmpty();
    }

    @Test
    void whyAMemoryCannotBeReadIsSaid() {
        Recollection known = Comparison.of(sample.content(), Recalled.unreadable("it is damaged"), looks, BOOT);
        assertThat(known.remarks()).containsExactly("it is damaged");
        assertThat(known.recheck()).isEqualTo(have);
    }

    private Recollection compare() {
        Particulars particulars = new Particulars("x", List.of(), false, 0, 0, Instant.EPOCH, Optional.empty(), false);
        Memory memory = new Memory(
                sample.content().infoHash(),
                1,
                particulars,
                Optional.of(new Holdings(sample.pieces(), have, stamps, partials)));
        return Comparison.of(
                sample.content(), new Recalled(Optional.of(memory), journals, Optional.empty()), looks, BOOT);
    }

    private void journal(Boot boot, long modified, Mark... marks) {
        Journal journal = new Journal(1 + journals.size(), boot);
        ByteBuffer bytes = ByteBuffer.allocate(1 << 10).put(journal.header());
        for (Mark mark : marks) {
            bytes.put(journal.add(mark));
        }
        journals.add(Journal.read(bytes.flip(), modified).orElseThrow());
    }

    private static void assertKnown(Recollection known, BitSet have, BitSet recheck) {
        assertThat(known.have()).isEqualTo(have);
        assertThat(known.recheck()).isEqualTo(recheck);
    }

    private static Mark mark(Kind kind, int piece) {
        return new Mark(kind, piece);
    }

    private static Optional<Stamp> stamp(long size, long modified) {
        return Optional.of(new Stamp(size, modified));
    }

    private static Look look(long size, long modified) {
        return new Look(false, stamp(size, modified));
    }

    private static BitSet pieces(int... pieces) {
        BitSet set = new BitSet();
        for (int piece : pieces) {
            set.set(piece);
        }
        return set;
    }
}
