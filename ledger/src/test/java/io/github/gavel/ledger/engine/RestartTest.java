package io.github.gavel.ledger.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.economy.time.LedgerTime;
import io.github.gavel.ledger.disk.FaultyDisk;
import io.github.gavel.ledger.disk.FaultyDisk.Kind;
import io.github.gavel.ledger.journal.LedgerFolder;
import io.github.gavel.ledger.port.Answer;
import io.github.gavel.ledger.port.SignedMandate;
import io.github.gavel.ledger.town.Clerk;
import io.github.gavel.ledger.town.Town;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class RestartTest {
    private static final LedgerFolder FILES = new LedgerFolder(Embedded.FOLDER);

    private final FaultyDisk disk = new FaultyDisk();
    private final Embedded embedded = new Embedded();

    @Test
    void aLedgerGoesOnWhereItEnded() throws IOException {
        live();
        Opened.Running again = Embedded.opened(embedded.on(disk));
        Clerk clerk = new Clerk(again.ledger());
        assertThat(again.notes()).isEmpty();
        assertThat(clerk.head().sequence()).isEqualTo(3);
        assertThat(clerk.balance(Town.BOB)).isEqualTo(25);
        assertThat(clerk.done(Town.grant(1, Town.ANN, 100)).word()).isEmpty();
        assertThat(clerk.channel(Town.channel(1))
                        .orElseThrow()
                        .lastSettled()
                        .orElseThrow()
                        .signature())
                .isEqualTo(Town.settle(1, 25).signature());
        assertThat(clerk.head().sequence()).isEqualTo(3);
    }

    @Test
    void everyFlippedByteOfASnapshotIsNotedAndDoesNoHarm() throws IOException {
        live();
        byte[] whole = disk.bytes(FILES.snapshot());
        for (int i = 0; i < whole.length; i += 7) {
            byte[] flipped = whole.clone();
            flipped[i] ^= 1;
            disk.put(FILES.snapshot(), flipped);
            Opened.Running again = Embedded.opened(embedded.on(disk));
            assertThat(again.notes())
                    .as("byte %s", i)
                    .singleElement()
                    .asString()
                    .contains("snapshot");
            assertThat(new Clerk(again.ledger()).balance(Town.BOB)).isEqualTo(25);
            again.ledger().close();
            assertThat(disk.bytes(FILES.snapshot())).as("byte %s", i).isEqualTo(whole);
        }
    }

    @Test
    void aSnapshotOfAnotherPastIsNotBelieved() throws IOException {
        FaultyDisk other = new FaultyDisk();
        EmbeddedLedger rich = embedded.open(other);
        new Clerk(rich).done(Town.grant(1, Town.BOB, 1_000_000));
        rich.close();
        live();
        disk.put(FILES.snapshot(), other.bytes(FILES.snapshot()));
        Opened.Running again = Embedded.opened(embedded.on(disk));
        assertThat(again.notes())
                .containsExactly("The snapshot is of another past than the journal. All records were decided again.");
        assertThat(new Clerk(again.ledger()).balance(Town.BOB)).isEqualTo(25);
    }

    @Test
    void aSnapshotWithoutItsJournalIsNoLedger() throws IOException {
        live();
        disk.delete(FILES.journal());
        disk.delete(FILES.head());
        assertThat(EmbeddedLedger.open(embedded.on(disk)))
                .isEqualTo(new Opened.Refused(FILES.journal() + " is damaged at byte 0, record 0: it is missing,"
                        + " though there is " + FILES.snapshot()));
    }

    @Test
    void aDamagedJournalIsRefusedWithItsPlace() throws IOException {
        live();
        byte[] bytes = disk.bytes(FILES.journal());
        bytes[100] ^= 1;
        disk.put(FILES.journal(), bytes);
        assertThat(EmbeddedLedger.open(embedded.on(disk)))
                .isEqualTo(new Opened.Refused(
                        FILES.journal() + " is damaged at byte 48, record 1: its CRC is not that of its bytes"));
        assertThat(EmbeddedLedger.open(embedded.on(disk))).isInstanceOf(Opened.Refused.class);
        bytes[100] ^= 1;
        disk.put(FILES.journal(), bytes);
        Embedded.opened(embedded.on(disk)).ledger().close();
    }

    @Test
    void aDiskThatCannotBeWrittenIsSaid() {
        disk.failing((number, operation) -> operation.startsWith("write") ? Kind.FAILS : Kind.NONE);
        assertThat(EmbeddedLedger.open(embedded.on(disk)))
                .isEqualTo(new Opened.Refused(
                        "The ledger in " + Embedded.FOLDER + " cannot be opened: No space left on device"));
        disk.kill();
        Embedded.opened(embedded.on(disk));
    }

    @Test
    void aClockFarBehindTheLastRecordIsNoted() throws IOException {
        live();
        embedded.setClock(new LedgerTime(Town.NOON.epochMillis() - 30L * 24 * 3_600_000));
        assertThat(Embedded.opened(embedded.on(disk)).notes())
                .singleElement()
                .asString()
                .startsWith("The clock says 2001-08-10")
                .contains("the last record is of 2001-09-09");
    }

    @Test
    void aClosedLedgerDoesNothingMore() throws IOException {
        EmbeddedLedger ledger = embedded.open(disk);
        Clerk clerk = new Clerk(ledger);
        clerk.done(Town.grant(1, Town.ANN, 100));
        ledger.close();
        ledger.close();
        assertThat(clerk.hand(Town.grant(2, Town.ANN, 100))).isEqualTo(new Answer.Unavailable("the ledger is closed"));
        assertThat(clerk.balance(Town.ANN)).isEqualTo(100);
    }

    @Test
    void whatWasTakenIsDoneBeforeALedgerCloses() throws IOException {
        EmbeddedLedger ledger = embedded.open(disk);
        List<CompletableFuture<Answer>> answers = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            answers.add(ledger.submit(Town.grant(i, Town.ANN, 1)));
        }
        ledger.close();
        answers.forEach(answer -> assertThat(Clerk.wait(answer)).isInstanceOf(Answer.Done.class));
        assertThat(new Clerk(embedded.open(disk)).balance(Town.ANN)).isEqualTo(1_000);
    }

    @Test
    void whoeverComesWhenTooManyWaitIsTurnedAway() throws IOException {
        CountDownLatch letGo = new CountDownLatch(1);
        disk.failing((number, operation) -> {
            if (operation.equals("sync journal") && number > 20) {
                Threads.patiently(letGo::await);
            }
            return Kind.NONE;
        });
        EmbeddedLedger ledger = Embedded.opened(embedded.on(disk, Embedded.FOLDER, new Sizes(1, 4, 2, 1_000)))
                .ledger();
        List<CompletableFuture<Answer>> answers = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            SignedMandate grant = Town.grant(i, Town.ANN, 1);
            answers.add(ledger.submit(grant));
        }
        letGo.countDown();
        long done = answers.stream()
                .map(Clerk::wait)
                .filter(Answer.Done.class::isInstance)
                .count();
        assertThat(answers.stream().map(Clerk::wait))
                .contains(new Answer.Unavailable("too many mandates wait already, or the ledger is closed"));
        assertThat(done).isBetween(1L, 999L);
        assertThat(new Clerk(ledger).balance(Town.ANN)).isEqualTo(done);
        ledger.close();
    }

    @Test
    void snapshotsAreMadeOnTheWay() throws IOException {
        EmbeddedLedger ledger = Embedded.opened(embedded.on(disk, Embedded.FOLDER, new Sizes(1, 1_000, 8, 10)))
                .ledger();
        Clerk clerk = new Clerk(ledger);
        for (int i = 0; i < 100; i++) {
            clerk.done(Town.grant(i, Town.ANN, 1));
        }
        ledger.close();
        long made =
                disk.operations().stream().filter("replace snapshot"::equals).count();
        assertThat(made).isBetween(2L, 11L);
        assertThat(new Clerk(embedded.open(disk)).balance(Town.ANN)).isEqualTo(100);
    }

    private void live() throws IOException {
        EmbeddedLedger ledger = embedded.open(disk);
        Clerk clerk = new Clerk(ledger);
        clerk.done(Town.grant(1, Town.ANN, 100));
        clerk.done(Town.open(1, 40));
        clerk.done(Town.settle(1, 25));
        ledger.close();
    }
}
