package io.github.gavel.engine.resume;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.engine.disk.Desk;
import io.github.gavel.engine.disk.Faulty;
import io.github.gavel.engine.disk.Loan;
import io.github.gavel.engine.disk.Notes;
import io.github.gavel.engine.disk.Outcome;
import io.github.gavel.engine.disk.Sample;
import io.github.gavel.engine.disk.Saved;
import io.github.gavel.engine.disk.Store;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeeperTest {
    private static final Boot BOOT = Boot.of("this one");
    private static final Particulars PARTICULARS =
            new Particulars("files", List.of(), false, 1, 2, Instant.EPOCH, Optional.empty(), false);
    private static final int BLOCKS = 4;
    private static final int PIECE = BLOCKS * Store.BLOCK;

    @TempDir
    Path folder;

    private final Faulty medium = new Faulty();
    private final Desk desk = Desk.on(medium);
    private final Sample sample =
            Sample.of(PIECE, RandomGeneratorFactory.of("L64X128MixRandom").create(1), PIECE + 100, 5 * PIECE);
    private Keeper keeper;
    private Store store;

    @BeforeEach
    void begin() {
        keeper = keeper(BOOT);
        store = open(keeper);
        assertKnown(compare(), new BitSet(), new BitSet());
    }

    @AfterEach
    void stop() {
        desk.close();
    }

    @Test
    void blocksOfAPieceThatIsNotWholeAreFetchedByTheNextRun() {
        keep(List.of());
        Loan loan = desk.disk().buffers().take(PIECE).orElseThrow();
        loan.bytes().put(sample.piece(1));
        BitSet blocks = new BitSet();
        blocks.set(0);
        blocks.set(2, BLOCKS);
        assertThat(Desk.<Outcome>ask(then -> store.stash(1, loan, blocks, then)))
                .isEqualTo(new Outcome.Done());
        loan.bytes().put(new byte[PIECE]);
        keep(List.of(new Partial(1, blocks)));
        Recollection known = again(BOOT);
        assertThat(known.partials()).containsExactly(new Partial(1, blocks));
        assertThat(Desk.<Outcome>ask(
                        then -> store.fetch(1, loan, known.partials().get(0).blocks(), then)))
                .isEqualTo(new Outcome.Done());
        byte[] fetched = new byte[PIECE];
        loan.bytes().get(fetched);
        byte[] expected = sample.piece(1);
        Arrays.fill(expected, Store.BLOCK, 2 * Store.BLOCK, (byte) 0);
        assertThat(fetched).isEqualTo(expected);
        loan.giveBack();
    }

    @Test
    void afterACleanStopNothingIsHashedInAnyBoot() {
        keep(List.of());
        BitSet saved = save(0, 3);
        keep(List.of());
        assertKnown(again(Boot.UNKNOWN), saved, new BitSet());
    }

    @Test
    void whatSomebodyElseChangedIsCheckedByTheNextRun() throws IOException {
        keep(List.of());
        BitSet saved = save(0, 3);
        Files.setLastModifiedTime(folder.resolve("f0"), FileTime.from(Instant.EPOCH));
        keep(List.of());
        Recollection known = again(BOOT);
        assertThat(known.recheck().get(0)).isTrue();
        saved.clear(0);
        assertThat(known.have()).isEqualTo(saved);
    }

    @Test
    void whatSomebodyElseCutIsCheckedEvenIfOurWritesMadeItLongAgain() throws IOException {
        keep(List.of());
        save(2, 3, 5);
        try (FileChannel file = FileChannel.open(folder.resolve("d1/f1"), StandardOpenOption.WRITE)) {
            file.truncate(10);
        }
        assertThat(desk.save(store, sample, 4)).isInstanceOf(Saved.Failed.class);
        keep(List.of());
        assertThat(desk.save(store, sample, 4)).isInstanceOf(Saved.Failed.class);
        Recollection known = again(BOOT);
        assertThat(known.have().get(2)).isFalse();
        assertThat(known.recheck().get(2)).isTrue();
        assertThat(known.recheck().get(3)).isTrue();
    }

    @Test
    void whatSomebodyElseDeletedIsNotHadInTheNextRun() throws IOException {
        keep(List.of());
        BitSet saved = save(0, 3);
        Files.delete(folder.resolve("f0"));
        keep(List.of());
        saved.clear(0);
        assertKnown(again(BOOT), saved, new BitSet());
    }

    @Test
    void aPieceThatWasLostIsCheckedByTheNextRunAndNotHadOnceThatIsKept() {
        BitSet saved = save(0, 3);
        keep(List.of());
        keeper.lost(3);
        saved.clear(3);
        BitSet lost = new BitSet();
        lost.set(3);
        assertKnown(again(BOOT), saved, lost);
        keeper.found(saved);
        keep(List.of());
        assertKnown(again(BOOT), saved, new BitSet());
    }

    @Test
    void afterAnUncleanOneNothingIsHashedInTheSameBootAndTheJournalsPiecesInAnother() {
        BitSet durable = save(0);
        keep(List.of());
        BitSet noted = save(2, 4);
        BitSet both = (BitSet) durable.clone();
        both.or(noted);
        assertKnown(again(Boot.of("the next one")), durable, noted);
        assertKnown(again(BOOT), both, new BitSet());
        BitSet more = save(5);
        both.or(more);
        assertKnown(again(BOOT), both, new BitSet());
    }

    @Test
    void aJournalThatCannotBeWrittenStopsNothingAndCostsACheck() {
        keep(List.of());
        medium.fail(Faulty.Call.WRITE, 1, 1, new IOException("No space left on device"));
        BitSet saved = save(3, 4);
        Recollection known = again(BOOT);
        BitSet found = known.have();
        found.or(known.recheck());
        saved.andNot(found);
        assertThat(saved).isEqualTo(new BitSet());
        assertThat(known.have()).isEqualTo(new BitSet());
    }

    @Test
    void whatCouldNotBeMadeDurableIsHashedInTheSameBootToo() {
        keep(List.of());
        BitSet saved = save(3, 4);
        medium.fail(Faulty.Call.SYNC, 1, 1, new IOException("Input/output error"));
        assertThat(Desk.<Outcome>ask(then -> keeper.keep(store, PARTICULARS, List.of(), then)))
                .isInstanceOf(Outcome.Failed.class);
        assertKnown(again(BOOT), new BitSet(), saved);
        keep(List.of());
    }

    @Test
    void whatIsInDoubtStaysSoThoughTheDiskSaysItOnlyOnce() {
        keep(List.of());
        BitSet saved = save(3, 4);
        medium.fail(Faulty.Call.SYNC, 1, 1, new IOException("Input/output error"));
        assertThat(Desk.<Outcome>ask(then -> keeper.keep(store, PARTICULARS, List.of(), then)))
                .isInstanceOf(Outcome.Failed.class);
        saved.or(save(5));
        keep(List.of());
        keep(List.of());
        assertKnown(again(BOOT), new BitSet(), saved);
        keeper.found(saved);
        keep(List.of());
        assertKnown(again(Boot.UNKNOWN), saved, new BitSet());
    }

    @Test
    void whatItsOwnerChoseIsRememberedThoughPiecesAreInDoubt() {
        keep(List.of());
        save(3);
        medium.fail(Faulty.Call.SYNC, 1, 1, new IOException("Input/output error"));
        Desk.<Outcome>ask(then -> keeper.keep(store, PARTICULARS, List.of(), then));
        Particulars paused = new Particulars("files", List.of(), true, 1, 2, Instant.EPOCH, Optional.empty(), true);
        assertThat(Desk.<Outcome>ask(then -> keeper.keep(store, paused, List.of(), then)))
                .isEqualTo(new Outcome.Done());
        assertThat(new Vault(medium, folder.resolve(".vault"))
                        .recall(sample.content().infoHash())
                        .memory()
                        .map(Memory::particulars))
                .contains(paused);
    }

    private BitSet save(int... pieces) {
        BitSet saved = new BitSet();
        for (int piece : pieces) {
            assertThat(desk.save(store, sample, piece)).isEqualTo(new Saved.Verified(piece));
            saved.set(piece);
        }
        return saved;
    }

    private void keep(List<Partial> partials) {
        assertThat(Desk.<Outcome>ask(then -> keeper.keep(store, PARTICULARS, partials, then)))
                .isEqualTo(new Outcome.Done());
    }

    /** A new process, after this one ended without a word. */
    private Recollection again(Boot boot) {
        Desk.<Outcome>ask(store::close);
        keeper = keeper(boot);
        store = open(keeper);
        return compare();
    }

    private Keeper keeper(Boot boot) {
        Vault vault = new Vault(medium, folder.resolve(".vault"));
        return new Keeper(vault, sample.content(), vault.recall(sample.content().infoHash()), boot);
    }

    private Store open(Notes notes) {
        return desk.open(sample, folder, sample.everything(), notes);
    }

    private Recollection compare() {
        return Desk.ask(then -> keeper.compare(store, then));
    }

    private static void assertKnown(Recollection known, BitSet have, BitSet recheck) {
        assertThat(known.have()).isEqualTo(have);
        assertThat(known.recheck()).isEqualTo(recheck);
    }
}
