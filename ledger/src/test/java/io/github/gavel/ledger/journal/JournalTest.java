package io.github.gavel.ledger.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gavel.economy.identity.LedgerId;
import io.github.gavel.economy.identity.Octets;
import io.github.gavel.economy.time.LedgerTime;
import io.github.gavel.ledger.disk.FaultyDisk;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JournalTest {
    private static final Path JOURNAL = Notebook.FOLDER.journal();
    private static final Path HEAD = Notebook.FOLDER.head();

    private final FaultyDisk disk = new FaultyDisk();

    @BeforeEach
    void writeThreeRecords() throws IOException {
        Journal journal = new Notebook().journal(disk);
        Notebook.write(journal, "one", "two");
        Notebook.write(journal, "three");
        journal.close();
    }

    @Test
    void whatWasCommittedIsReadInItsOrder() throws IOException {
        assertThat(Notebook.read(disk)).containsExactly("one", "two", "three");
        Notebook.write(new Notebook().journal(disk), "four");
        assertThat(Notebook.read(disk)).containsExactly("one", "two", "three", "four");
    }

    @Test
    void everyFlippedByteIsFoundWhereItIs() {
        byte[] whole = disk.bytes(JOURNAL);
        List<Long> starts = starts(whole);
        for (int i = 0; i < whole.length; i++) {
            byte[] flipped = whole.clone();
            flipped[i] ^= 1;
            FaultyDisk damaged = disk.copy();
            damaged.put(JOURNAL, flipped);
            Damage damage = damage(damaged);
            long at = i;
            long record = starts.stream().filter(start -> start <= at).count() - 1;
            assertThat(damage.file()).isEqualTo(JOURNAL);
            assertThat(damage.record()).as("byte %s: %s", i, damage).isEqualTo(record);
            assertThat(damage.offset()).as("byte %s: %s", i, damage).isEqualTo(starts.get((int) record));
            assertThat(damaged.bytes(JOURNAL)).isEqualTo(flipped);
        }
    }

    @Test
    void everyFlippedByteOfTheHeadLeavesTheJournalWholeAndIsSaidOnce() throws IOException {
        byte[] whole = disk.bytes(HEAD);
        assertThat(JournalFile.note(disk, Notebook.FOLDER)).isEmpty();
        for (int i = 0; i < whole.length; i++) {
            byte[] flipped = whole.clone();
            flipped[i] ^= 1;
            FaultyDisk damaged = disk.copy();
            damaged.put(HEAD, flipped);
            int place = i / 512 * 512;
            List<String> said =
                    JournalFile.note(damaged, Notebook.FOLDER).stream().toList();
            assertThat(notes(damaged)).isEqualTo(said);
            if (i - place < 52) {
                assertThat(said)
                        .singleElement()
                        .asString()
                        .startsWith(HEAD + " is damaged at byte " + place + ": one of its two places is not whole.")
                        .contains("by which " + (place == 0 ? 2 : 3) + " records were acknowledged");
            } else {
                assertThat(said).isEmpty();
            }
            assertThat(notes(damaged)).isEmpty();
        }
    }

    private static List<String> notes(FaultyDisk disk) {
        Notebook notebook = new Notebook();
        Opening.Ready ready = (Opening.Ready) notebook.open(disk);
        assertThat(notebook.words).containsExactly("one", "two", "three");
        return ready.notes();
    }

    @Test
    void anAcknowledgedRecordThatIsCutOffIsDamage() {
        byte[] whole = disk.bytes(JOURNAL);
        for (int length = 0; length < whole.length; length++) {
            FaultyDisk damaged = disk.copy();
            damaged.put(JOURNAL, Arrays.copyOf(whole, length));
            assertThat(damage(damaged).record()).isBetween(0L, 3L);
        }
    }

    @Test
    void aRecordThatWasNotAcknowledgedIsDroppedAtEveryCut() throws IOException {
        byte[] before = disk.bytes(JOURNAL);
        byte[] after = unacknowledged("four");
        for (int length = before.length + 1; length < after.length; length++) {
            FaultyDisk torn = disk.copy();
            torn.put(JOURNAL, Arrays.copyOf(after, length));
            Notebook notebook = new Notebook();
            Opening.Ready ready = (Opening.Ready) notebook.open(torn);
            assertThat(notebook.words).containsExactly("one", "two", "three");
            assertThat(ready.notes())
                    .singleElement()
                    .asString()
                    .startsWith(
                            "Dropped " + (length - before.length) + " bytes of record 4, which was not acknowledged");
            assertThat(torn.bytes(JOURNAL)).isEqualTo(before);
            Notebook.write(ready.journal(), "five");
            assertThat(Notebook.read(torn)).containsExactly("one", "two", "three", "five");
        }
    }

    @Test
    void zerosInPlaceOfTheEndOfTheLastRecordAreATornRecord() throws IOException {
        byte[] before = disk.bytes(JOURNAL);
        byte[] after = unacknowledged("four", "five");
        for (int length = before.length; length < after.length; length++) {
            FaultyDisk torn = disk.copy();
            torn.put(JOURNAL, Arrays.copyOf(Arrays.copyOf(after, length), after.length));
            assertThat(Notebook.read(torn)).startsWith("one", "two", "three");
        }
    }

    @Test
    void aFlippedByteThatWasNotAcknowledgedIsDamageWhileSomethingIsBehindIt() throws IOException {
        byte[] before = disk.bytes(JOURNAL);
        byte[] after = unacknowledged("four", "five");
        int inFour = before.length + Frame.FRONT;
        after[inFour] ^= 1;
        disk.put(JOURNAL, after);
        assertThat(damage(disk))
                .hasToString(JOURNAL + " is damaged at byte " + before.length + ", record 4: its CRC is not that of its"
                        + " bytes; nothing from here on was acknowledged, but something was written behind it");
    }

    @Test
    void aWholeRecordThatWasNotAcknowledgedIsKept() throws IOException {
        disk.put(JOURNAL, unacknowledged("four"));
        assertThat(Notebook.read(disk)).containsExactly("one", "two", "three", "four");
    }

    @Test
    void whatASyncThatFailedLeftInMemoryIsWrittenAgain() {
        FaultyDisk failing = disk.copy();
        Journal journal = new Notebook().journal(failing);
        failing.failing(
                (number, operation) -> operation.equals("sync journal") ? FaultyDisk.Kind.FAILS : FaultyDisk.Kind.NONE);
        assertThatThrownBy(() -> Notebook.write(journal, "four")).isInstanceOf(IOException.class);
        failing.kill();
        assertThat(Notebook.read(failing)).containsExactly("one", "two", "three", "four");
        assertThat(failing.operations())
                .containsSubsequence("write journal", "sync journal", "write head", "sync head");
    }

    @Test
    void aJournalThatWasReplacedByAnEarlierOneIsDamage() throws IOException {
        byte[] earlier = disk.bytes(JOURNAL);
        Notebook.write(new Notebook().journal(disk), "four");
        disk.put(JOURNAL, earlier);
        assertThat(damage(disk).what()).isEqualTo("it ends here, though 4 records were acknowledged");
    }

    @Test
    void aJournalOfAnotherLedgerOrKindIsRefused() throws IOException {
        Octets other = Octets.ofHex("2f".repeat(32));
        Opening opening = new Opener(disk, Notebook.FOLDER, new LedgerId(other)).open(new Notebook());
        assertThat(((Opening.Damaged) opening).damage().what()).contains("it is of ledger 1e1e", "not of 2f2f");
        disk.put(JOURNAL, Header.of(Header.SNAPSHOT, Notebook.LEDGER));
        assertThat(damage(disk).what()).isEqualTo("it is another kind of file");
    }

    @Test
    void aFileThatIsMissingIsSaid() throws IOException {
        FaultyDisk headless = disk.copy();
        headless.delete(HEAD);
        assertThat(damage(headless).what()).contains("it has records, but", "head is missing");
        disk.delete(JOURNAL);
        assertThat(damage(disk).what()).contains("it is missing, though there is");
    }

    @Test
    void noNewJournalIsBegunBesideASnapshot() throws IOException {
        Path snapshot = Notebook.FOLDER.snapshot();
        Notebook knowing = new Notebook();
        knowing.stateAt = Optional.of(new Notebook().journal(disk).committed());
        for (Notebook notebook : List.of(knowing, new Notebook())) {
            FaultyDisk bare = disk.copy();
            bare.put(snapshot, new byte[1]);
            bare.delete(HEAD);
            bare.put(JOURNAL, Header.of(Header.JOURNAL, Notebook.LEDGER));
            assertThat(damage(notebook, bare).what()).isEqualTo("it has no records, and " + HEAD + " is missing");
            bare.put(HEAD, new byte[0]);
            assertThat(damage(notebook, bare).what()).isEqualTo("neither of its two places is whole");
            bare.delete(HEAD);
            bare.delete(JOURNAL);
            assertThat(damage(notebook, bare).what()).isEqualTo("it is missing, though there is " + snapshot);
            assertThat(bare.exists(JOURNAL)).isFalse();
        }
    }

    @Test
    void aJournalThatWasMadeBeforeIsNotMadeAgain() throws IOException {
        Opener opener = new Opener(disk, Notebook.FOLDER, Notebook.LEDGER);
        Notebook notebook = new Notebook();
        assertThat(opener.reopen(notebook)).isInstanceOf(Opening.Ready.class);
        assertThat(notebook.words).containsExactly("one", "two", "three");
        disk.delete(HEAD);
        disk.put(JOURNAL, Header.of(Header.JOURNAL, Notebook.LEDGER));
        assertThat(((Opening.Damaged) opener.reopen(notebook)).damage().what())
                .isEqualTo("it has no records, and " + HEAD + " is missing");
        disk.delete(JOURNAL);
        assertThat(((Opening.Damaged) opener.reopen(notebook)).damage().what())
                .isEqualTo("it is missing, and only a new ledger begins without one");
        assertThat(disk.exists(JOURNAL)).isFalse();
    }

    @Test
    void aStateOfAnotherPastIsNotAddedTo() throws IOException {
        Notebook notebook = new Notebook();
        Mark two = notebook.journal(disk).committed();
        Mark other = new Mark(two.sequence(), Octets.ofHex("07".repeat(32)), two.offset());
        notebook.stateAt = Optional.of(other);
        assertThat(notebook.open(disk)).isEqualTo(new Opening.OtherPast(other));
    }

    @Test
    void aRecordIsBounded() {
        Journal journal = new Notebook().journal(disk);
        ByteBuffer long4097 = ByteBuffer.allocate(4097);
        assertThatThrownBy(() -> journal.add(new LedgerTime(0), long4097)).hasMessageContaining("at most 4096");
    }

    /** The journal's bytes with these behind it, of which the head does not know. */
    private byte[] unacknowledged(String... words) throws IOException {
        FaultyDisk copy = disk.copy();
        Notebook.write(new Notebook().journal(copy), words);
        return copy.bytes(JOURNAL);
    }

    private static Damage damage(FaultyDisk damaged) {
        return damage(new Notebook(), damaged);
    }

    private static Damage damage(Notebook notebook, FaultyDisk damaged) {
        Opening opening = notebook.open(damaged);
        assertThat(opening).isInstanceOf(Opening.Damaged.class);
        return ((Opening.Damaged) opening).damage();
    }

    /** Where the header and each record begin. */
    private static List<Long> starts(byte[] journal) {
        long one = Header.BYTES;
        long two = one + Frame.LEAST + 3;
        long three = two + Frame.LEAST + 3;
        assertThat(journal).hasSize((int) three + Frame.LEAST + 5);
        return List.of(0L, one, two, three);
    }
}
