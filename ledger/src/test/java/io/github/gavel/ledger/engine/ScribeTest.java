package io.github.gavel.ledger.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.ledger.book.BookCopy;
import io.github.gavel.ledger.book.LedgerBook;
import io.github.gavel.ledger.check.Checked;
import io.github.gavel.ledger.disk.FaultyDisk;
import io.github.gavel.ledger.journal.Snapshot;
import io.github.gavel.ledger.port.Answer;
import io.github.gavel.ledger.port.Reading;
import io.github.gavel.ledger.port.SignedMandate;
import io.github.gavel.ledger.town.Clerk;
import io.github.gavel.ledger.town.Town;
import io.github.gavel.ledger.town.ToyCurve;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A process that has no memory left, or a fault, on one of its threads. */
@Timeout(60)
class ScribeTest {
    private static final Sizes EVERY_TWO = new Sizes(1, 100, 8, 2);

    private final FaultyDisk disk = new FaultyDisk();
    private final Embedding setup = new Embedded().on(disk, Embedded.FOLDER, EVERY_TWO);
    private final Crew crew = new Crew(EVERY_TWO);

    @Test
    void aSnapshotForWhichThereIsNoRoomHarmsNobodyAndIsTriedAgain() throws IOException {
        AtomicInteger tried = new AtomicInteger();
        Scribe scribe = scribe(book -> {
            if (tried.incrementAndGet() == 1) {
                throw new OutOfMemoryError("Java heap space");
            }
            return new BookCopy(book);
        });
        for (int i = 1; i <= 5; i++) {
            assertThat(hand(scribe, Town.grant(i, Town.ANN, 1))).isInstanceOf(Answer.Done.class);
        }
        assertThat(scribe.stopped()).isNotDone();
        scribe.finish();
        assertThat(tried).hasValue(2);
        while (!disk.exists(setup.files().snapshot())) {
            Thread.onSpinWait();
        }
    }

    @Test
    void aFaultOfTheWritersStopsItAndLeavesNobodyWaiting() throws IOException {
        Scribe scribe = scribe(book -> {
            throw new IllegalStateException("a plant");
        });
        for (int i = 1; i <= 2; i++) {
            assertThat(hand(scribe, Town.grant(i, Town.ANN, 1))).isInstanceOf(Answer.Done.class);
        }
        String why = "the ledger has stopped, because this went wrong when it had written: a plant";
        assertThat(Clerk.wait(scribe.stopped().copy())).isEqualTo(why);
        assertThat(hand(scribe, Town.grant(3, Town.ANN, 1))).isEqualTo(new Answer.Unavailable(why));
        scribe.finish();
        assertThat(new Clerk(new Embedded().open(disk)).balance(Town.ANN)).isEqualTo(2);
    }

    @Test
    void whoeverChecksSignsOrReadsWithoutMemorySaysSo() throws IOException {
        Embedding poor = new Embedding(
                Town.CHARTER,
                Embedded.FOLDER,
                disk,
                (digest, signature) -> {
                    if (signature.equals(Town.grant(2, Town.ANN, 1).signature())) {
                        throw new OutOfMemoryError("Java heap space");
                    }
                    return new ToyCurve().signerOf(digest, signature);
                },
                digest -> {
                    throw new OutOfMemoryError("Java heap space");
                },
                Town.TAGS,
                () -> Town.NOON,
                EVERY_TWO);
        try (EmbeddedLedger ledger = Embedded.opened(poor).ledger()) {
            Clerk clerk = new Clerk(ledger);
            clerk.done(Town.grant(1, Town.ANN, 100));
            assertThat(clerk.hand(Town.grant(2, Town.ANN, 1)))
                    .isEqualTo(new Answer.Unavailable(
                            "it cannot be checked: java.lang.OutOfMemoryError: Java heap space"));
            assertThat(clerk.hand(Town.open(1, 40)))
                    .isEqualTo(new Answer.Unavailable("it is done, but no receipt can be signed:"
                            + " java.lang.OutOfMemoryError: Java heap space"));
            assertThat(Clerk.wait(ledger.channel(Town.channel(1))))
                    .isEqualTo(new Reading.Unavailable<>(
                            "it cannot be read: java.lang.OutOfMemoryError: Java heap space"));
            clerk.done(Town.grant(3, Town.ANN, 1));
        }
    }

    private Scribe scribe(Function<LedgerBook, BookCopy> copying) throws IOException {
        Restored.Whole restored = (Restored.Whole) Restored.from(setup, true);
        Snapshot snapshot = new Snapshot(disk, setup.files(), Town.CHARTER.ledger());
        Notary notary = new Notary(Town.CHARTER.domain(), setup.pen());
        Snapshots snapshots = new Snapshots(snapshot, EVERY_TWO.snapshotEvery(), 0, copying);
        Scribe scribe = new Scribe(setup, restored, crew, notary, snapshots);
        scribe.start();
        return scribe;
    }

    private Answer hand(Scribe scribe, SignedMandate mandate) {
        CompletableFuture<Answer> answer = new CompletableFuture<>();
        scribe.take(Errand.of((Checked.Sound) setup.checks().check(mandate), answer));
        return Clerk.wait(answer);
    }
}
