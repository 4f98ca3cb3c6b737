package io.github.gavel.ledger.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.fixtures.Seeds;
import io.github.gavel.ledger.audit.AuditReport;
import io.github.gavel.ledger.audit.JournalAudit;
import io.github.gavel.ledger.disk.Disk;
import io.github.gavel.ledger.disk.FlawedDisk;
import io.github.gavel.ledger.engine.Embedded;
import io.github.gavel.ledger.engine.EmbeddedLedger;
import io.github.gavel.ledger.engine.Opened;
import io.github.gavel.ledger.engine.Sizes;
import io.github.gavel.ledger.port.Answer;
import io.github.gavel.ledger.port.SignedMandate;
import io.github.gavel.ledger.town.Clerk;
import io.github.gavel.ledger.town.Town;
import io.github.gavel.ledger.town.ToyCurve;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * One journal of very many records, of which a byte is wrong or the end is missing. It is read as an audit reads it;
 * where that is done a hundred thousand times, from a place near by up to which it was read before and found whole.
 */
@Timeout(1_800)
class LongJournalTest {
    private static final int RECORDS = Integer.getInteger("records", 3_000);
    private static final int FLIPS = Integer.getInteger("flips", 1_000);
    private static final int STRIDE = 64;
    private static final int UNDERWAY = 4_096;
    private static final Sizes SIZES = new Sizes(1, 2 * UNDERWAY, 1_024, Long.MAX_VALUE);
    private static final JournalAudit AUDIT = new JournalAudit(Town.CHARTER, new ToyCurve());

    /** Where each record begins, and behind the last one. */
    private static final long[] STARTS = new long[RECORDS + 1];

    private static final List<Mark> MARKS = new ArrayList<>();

    @TempDir
    static Path temp = Path.of("");

    @BeforeAll
    static void writeIt() throws IOException {
        try (EmbeddedLedger ledger =
                Embedded.opened(new Embedded().on(Disk.REAL, temp, SIZES)).ledger()) {
            Clerk clerk = new Clerk(ledger);
            clerk.done(Town.grant(1, Town.ANN, 4L * RECORDS));
            clerk.done(Town.open(1, RECORDS));
            Queue<CompletableFuture<Answer>> underway = new ArrayDeque<>();
            for (int i = 3; i <= RECORDS; i++) {
                underway.add(ledger.submit(mandate(i)));
                if (underway.size() == UNDERWAY || i == RECORDS) {
                    underway.forEach(answer -> assertThat(Clerk.wait(answer)).isInstanceOf(Answer.Done.class));
                    underway.clear();
                }
            }
        }
        try (JournalFile journal = journal(Disk.REAL)) {
            Scan scan = journal.scan();
            for (int record = 0; record < RECORDS; record++) {
                STARTS[record] = scan.mark().offset();
                if (record % STRIDE == 0) {
                    MARKS.add(scan.mark());
                }
                assertThat(scan.next()).isInstanceOf(Scanned.Whole.class);
            }
            STARTS[RECORDS] = scan.mark().offset();
            assertThat(scan.next()).isInstanceOf(Scanned.End.class);
        }
    }

    private static SignedMandate mandate(int record) {
        return record % 2 == 0 ? Town.transfer(record, Town.ANN, Town.BOB, 1) : Town.settle(1, record);
    }

    @Test
    void aWholeAuditFindsWhatIsWrongWhereverItIs() throws IOException {
        long end = STARTS[RECORDS];
        assertThat(((AuditReport.Sound) timed("no", Disk.REAL)).records()).isEqualTo(RECORDS);
        for (int record : List.of(1, RECORDS / 2, RECORDS)) {
            Disk flipped = FlawedDisk.flipped(file(), STARTS[record - 1] + 30, 1);
            assertThat(((AuditReport.Damaged) timed("a flipped byte in record " + record, flipped)).damage())
                    .isEqualTo(new Damage(file(), STARTS[record - 1], record, "its CRC is not that of its bytes"));
        }
        Disk last = FlawedDisk.flipped(file(), end - 1, 128);
        assertThat(((AuditReport.Damaged) timed("a flipped last byte", last))
                        .damage()
                        .record())
                .isEqualTo(RECORDS);
        Disk shorter = FlawedDisk.cut(file(), STARTS[RECORDS - 1]);
        assertThat(((AuditReport.Damaged) timed("no last record", shorter)).damage())
                .isEqualTo(new Damage(
                        file(),
                        STARTS[RECORDS - 1],
                        RECORDS,
                        "it ends here, though " + RECORDS + " records were acknowledged"));
    }

    @Test
    void aStartRefusesWhatIsWrongWhereverItIs() {
        for (int record : List.of(1, RECORDS / 2, RECORDS)) {
            Disk flipped = FlawedDisk.flipped(file(), STARTS[record] - 1, 1);
            assertThat(EmbeddedLedger.open(new Embedded().on(flipped, temp, SIZES)))
                    .isEqualTo(new Opened.Refused(file() + " is damaged at byte " + STARTS[record - 1] + ", record "
                            + record + ": its CRC is not that of its bytes"));
        }
    }

    @Test
    void aFlippedByteAnywhereIsFoundInItsRecord() {
        Seeds.run(Long.getLong("seed", 1), random -> {
            for (int i = 0; i < FLIPS; i++) {
                assertFound(random.nextLong(STARTS[RECORDS]), 1 << random.nextInt(Byte.SIZE));
            }
        });
        System.out.println("Flipped bytes in a journal of " + RECORDS + " records, each found in its record: " + FLIPS);
    }

    @Test
    void everyByteOfTheLastRecordCounts() throws IOException {
        for (long at = STARTS[RECORDS - 1]; at < STARTS[RECORDS]; at++) {
            for (int bit = 0; bit < Byte.SIZE; bit++) {
                assertFound(at, 1 << bit);
            }
            Disk cut = FlawedDisk.cut(file(), at);
            assertThat(damage(cut, RECORDS).orElseThrow().record())
                    .as("cut at %s", at)
                    .isEqualTo(RECORDS);
        }
    }

    private static AuditReport timed(String flaw, Disk disk) throws IOException {
        long began = System.nanoTime();
        AuditReport report = AUDIT.of(disk, temp);
        System.out.println("An audit of " + RECORDS + " records with " + flaw + ": "
                + (System.nanoTime() - began) / 1_000_000 + " ms");
        return report;
    }

    private static void assertFound(long at, int bits) {
        int place = Arrays.binarySearch(STARTS, at);
        int record = place >= 0 ? place + 1 : -place - 1;
        Damage damage = damage(FlawedDisk.flipped(file(), at, bits), record).orElseThrow();
        assertThat(damage.record()).as("byte %s: %s", at, damage).isEqualTo(record);
        assertThat(damage.offset()).as("byte %s: %s", at, damage).isEqualTo(record == 0 ? 0 : STARTS[record - 1]);
    }

    /** What is wrong up to the end of that record, or missing behind it. */
    private static Optional<Damage> damage(Disk disk, int record) {
        try (JournalFile journal = journal(disk)) {
            if (journal.damage().isPresent()) {
                return journal.damage();
            }
            Scan scan = journal.scan(MARKS.get(Math.max(0, record - 1) / STRIDE));
            Scanned scanned = scan.next();
            while (scanned instanceof Scanned.Whole whole && whole.end().sequence() < record) {
                scanned = scan.next();
            }
            return scanned instanceof Scanned.Broken broken
                    ? Optional.of(broken.damage())
                    : journal.missingAfter(scan.mark());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static JournalFile journal(Disk disk) throws IOException {
        return JournalFile.open(disk, new LedgerFolder(temp), Town.CHARTER.ledger());
    }

    private static Path file() {
        return new LedgerFolder(temp).journal();
    }
}
