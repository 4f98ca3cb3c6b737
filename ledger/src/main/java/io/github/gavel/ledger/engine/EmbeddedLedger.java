package io.github.gavel.ledger.engine;

import io.github.gavel.economy.channel.LedgerWord;
import io.github.gavel.economy.identity.AccountId;
import io.github.gavel.economy.identity.ChannelId;
import io.github.gavel.economy.ledger.Account;
import io.github.gavel.economy.ledger.Delegation;
import io.github.gavel.economy.time.LedgerTime;
import io.github.gavel.ledger.book.BookCopy;
import io.github.gavel.ledger.book.LedgerBook;
import io.github.gavel.ledger.book.Page;
import io.github.gavel.ledger.check.Checked;
import io.github.gavel.ledger.check.Checks;
import io.github.gavel.ledger.disk.Excuse;
import io.github.gavel.ledger.journal.Journal;
import io.github.gavel.ledger.journal.Snapshot;
import io.github.gavel.ledger.port.Answer;
import io.github.gavel.ledger.port.Charter;
import io.github.gavel.ledger.port.Head;
import io.github.gavel.ledger.port.JournalPage;
import io.github.gavel.ledger.port.JournalPort;
import io.github.gavel.ledger.port.LedgerPort;
import io.github.gavel.ledger.port.Reading;
import io.github.gavel.ledger.port.SignedMandate;
import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The ledger of this process. Questions are answered at once from the book, which has nothing that is not on the disk,
 * by the thread that asks; a channel's receipt is signed by a worker. It answers them also after its disk has failed.
 */
public final class EmbeddedLedger implements LedgerPort, JournalPort, Closeable {
    private static final Duration WORTH_A_NOTE = Duration.ofMinutes(5);

    private final Charter charter;
    private final Supplier<LedgerTime> clock;
    private final Checks checks;
    private final Notary notary;
    private final LedgerBook book;
    private final Journal journal;
    private final Crew crew;
    private final Snapshots snapshots;
    private final Scribe scribe;
    private final Pages pages;
    private final Closeable lock;
    private volatile boolean closed;

    private EmbeddedLedger(Embedding setup, Restored.Whole restored, Closeable lock) {
        this.charter = setup.charter();
        this.clock = setup.clock();
        this.checks = setup.checks();
        this.notary = new Notary(charter.domain(), setup.pen());
        this.book = restored.book();
        this.journal = restored.journal();
        this.crew = new Crew(setup.sizes());
        Snapshot snapshot = new Snapshot(setup.disk(), setup.files(), charter.ledger());
        this.snapshots = new Snapshots(snapshot, setup.sizes().snapshotEvery(), restored.snapshotAt(), BookCopy::new);
        this.scribe = new Scribe(setup, restored, crew, notary, snapshots);
        this.pages = new Pages(setup.disk(), setup.files().journal());
        this.lock = lock;
    }

    /** Opens the ledger of a folder, and makes it if there is none. Blocks while its records are decided again. */
    public static Opened open(Embedding setup) {
        try {
            setup.disk().createFolder(setup.folder());
            return open(setup, true);
        } catch (IOException | RuntimeException failure) {
            return refused(setup, failure);
        }
    }

    /**
     * Opens a ledger that was made before. Without its journal it is refused: an empty one in its place would be a
     * ledger that has forgotten everybody's money under an id that they know.
     */
    public static Opened reopen(Embedding setup) {
        try {
            return open(setup, false);
        } catch (IOException | RuntimeException failure) {
            return refused(setup, failure);
        }
    }

    private static Opened refused(Embedding setup, Exception failure) {
        return new Opened.Refused("The ledger in " + setup.folder() + " cannot be opened: " + Excuse.of(failure));
    }

    private static Opened open(Embedding setup, boolean mayBegin) throws IOException {
        Closeable lock = setup.disk().lock(setup.folder());
        try {
            Restored restored = Restored.from(setup, mayBegin);
            if (restored instanceof Restored.Damaged damaged) {
                lock.close();
                return new Opened.Refused(damaged.damage().toString());
            }
            Restored.Whole whole = (Restored.Whole) restored;
            List<String> notes = new ArrayList<>(whole.notes());
            noteOnTheClock(setup.clock().get(), whole.book().time()).ifPresent(notes::add);
            EmbeddedLedger ledger = new EmbeddedLedger(setup, whole, lock);
            ledger.scribe.start();
            return new Opened.Running(ledger, notes);
        } catch (IOException | RuntimeException failure) {
            lock.close();
            throw failure;
        }
    }

    private static Optional<String> noteOnTheClock(LedgerTime now, LedgerTime last) {
        return now.plus(WORTH_A_NOTE).isBefore(last)
                ? Optional.of("The clock says " + now + ", and the last record is of " + last
                        + ": until then the ledger's time stands still and no channel expires.")
                : Optional.empty();
    }

    /** Tells why nothing is done any more, once that is so; never, if all goes well. */
    public void whenStopped(Consumer<String> told) {
        scribe.stopped()
                .thenApply(why -> {
                    told.accept(why);
                    return why;
                })
                .exceptionally(failure -> "nobody could be told: " + failure);
    }

    @Override
    public Charter charter() {
        return charter;
    }

    @Override
    public CompletableFuture<Answer> submit(SignedMandate mandate) {
        CompletableFuture<Answer> answer = new CompletableFuture<>();
        if (closed) {
            answer.complete(new Answer.Unavailable("the ledger is closed"));
        } else if (scribe.stopped().isDone()) {
            answer.complete(new Answer.Unavailable(scribe.stopped().join()));
        } else if (!crew.takes(() -> check(mandate, answer))) {
            answer.complete(new Answer.Unavailable("too many mandates wait already, or the ledger is closed"));
        }
        return answer;
    }

    private void check(SignedMandate mandate, CompletableFuture<Answer> answer) {
        try {
            Checked checked = checks.check(mandate);
            if (checked instanceof Checked.Sound sound) {
                scribe.take(Errand.of(sound, answer));
            } else if (checked instanceof Checked.Foreign foreign) {
                answer.complete(new Answer.Refused(foreign.refusal()));
            } else {
                answer.complete(new Answer.Unproven(((Checked.Unproven) checked).id()));
            }
        } catch (RuntimeException | OutOfMemoryError fault) {
            answer.complete(new Answer.Unavailable("it cannot be checked: " + fault));
        }
    }

    @Override
    public CompletableFuture<Reading<Account>> account(AccountId id) {
        return known(book.account(id));
    }

    @Override
    public CompletableFuture<Reading<Optional<LedgerWord>>> channel(ChannelId id) {
        Optional<Page> page = book.page(id);
        if (page.isEmpty()) {
            return known(Optional.empty());
        }
        return byWorker(() -> word(page.get()));
    }

    private Reading<Optional<LedgerWord>> word(Page page) {
        return new Reading.Known<>(Optional.of(notary.word(page)));
    }

    @Override
    public CompletableFuture<Reading<Optional<Delegation>>> licence(AccountId main, AccountId agent) {
        return known(book.delegation(main, agent));
    }

    @Override
    public CompletableFuture<Reading<LedgerTime>> time() {
        return known(clock.get().max(book.time()));
    }

    @Override
    public CompletableFuture<Reading<Head>> head() {
        return known(scribe.head());
    }

    @Override
    public CompletableFuture<Reading<JournalPage>> journal(long from) {
        return byWorker(() -> pages.page(from, scribe.durable()));
    }

    private <T> CompletableFuture<Reading<T>> byWorker(Supplier<Reading<T>> reading) {
        CompletableFuture<Reading<T>> answer = new CompletableFuture<>();
        if (!crew.takes(() -> answer.complete(read(reading)))) {
            answer.complete(new Reading.Unavailable<>("too many wait already, or the ledger is closed"));
        }
        return answer;
    }

    private static <T> Reading<T> read(Supplier<Reading<T>> reading) {
        try {
            return reading.get();
        } catch (RuntimeException | OutOfMemoryError fault) {
            return new Reading.Unavailable<>("it cannot be read: " + fault);
        }
    }

    private <T> CompletableFuture<Reading<T>> known(T value) {
        return CompletableFuture.completedFuture(new Reading.Known<>(value));
    }

    /**
     * Does what was taken, makes a snapshot and lets go of the folder. Questions are answered as before, but for
     * receipts.
     */
    @Override
    public synchronized void close() throws IOException {
        if (closed) {
            return;
        }
        closed = true;
        crew.finish();
        scribe.finish();
        try (lock;
                journal) {
            if (!scribe.stopped().isDone()) {
                snapshots.finish(journal.committed(), book);
            }
        }
    }
}
