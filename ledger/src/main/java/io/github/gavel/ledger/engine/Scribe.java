package io.github.gavel.ledger.engine;

import io.github.gavel.economy.ledger.LedgerRules;
import io.github.gavel.economy.ledger.Ruling;
import io.github.gavel.economy.time.LedgerTime;
import io.github.gavel.ledger.book.Draft;
import io.github.gavel.ledger.book.LedgerBook;
import io.github.gavel.ledger.book.Subject;
import io.github.gavel.ledger.journal.Journal;
import io.github.gavel.ledger.journal.Mark;
import io.github.gavel.ledger.port.Answer;
import io.github.gavel.ledger.port.Head;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * The one writer, on a thread of its own: decides what waits, has it written as one group, and only then puts it into
 * the book and has it said. When the disk fails once, nothing is ever written again. Whatever goes wrong, whoever waits
 * is answered.
 */
final class Scribe {
    private static final int SAID_AT_ONCE = 64;
    private static final String LAST_WORDS = "the ledger has stopped, because there was no memory left to say why";

    private final Journal journal;
    private final LedgerBook book;
    private final Draft draft;
    private final LedgerRules rules;
    private final Supplier<LedgerTime> clock;
    private final Crew crew;
    private final Notary notary;
    private final Snapshots snapshots;
    private final int group;
    private final BlockingQueue<Optional<Errand>> queue;
    private final Thread thread;
    private final CompletableFuture<String> stopped = new CompletableFuture<>();
    private volatile Head head;
    private volatile long durable;

    Scribe(Embedding setup, Restored.Whole restored, Crew crew, Notary notary, Snapshots snapshots) {
        this.journal = restored.journal();
        this.book = restored.book();
        this.draft = new Draft(book);
        this.rules = new LedgerRules(setup.charter().terms());
        this.clock = setup.clock();
        this.crew = crew;
        this.notary = notary;
        this.snapshots = snapshots;
        this.group = setup.sizes().group();
        this.queue = new LinkedBlockingQueue<>(setup.sizes().waiting());
        this.head = newHead();
        this.durable = journal.committed().offset();
        this.thread = Threads.daemon("ledger-writer", this::run);
    }

    void start() {
        thread.start();
    }

    /** Waits while too many wait already. */
    void take(Errand errand) {
        Threads.patiently(() -> queue.put(Optional.of(errand)));
    }

    /** Why nothing is done any more, once that is so. */
    CompletableFuture<String> stopped() {
        return stopped;
    }

    Head head() {
        return head;
    }

    /** Up to which byte the journal is on the disk. */
    long durable() {
        return durable;
    }

    /** Does what waits, and ends. */
    void finish() {
        Threads.patiently(() -> {
            boolean heard = false;
            while (!heard && thread.isAlive()) {
                heard = queue.offer(Optional.empty(), 1, TimeUnit.SECONDS);
            }
        });
        Threads.patiently(thread::join);
    }

    private void run() {
        try {
            List<Optional<Errand>> waiting = new ArrayList<>(group);
            while (!waiting.contains(Optional.<Errand>empty())) {
                waiting.clear();
                turn(waiting);
            }
        } catch (RuntimeException | Error beyondHelp) {
            stopped.complete(LAST_WORDS);
        }
    }

    private void turn(List<Optional<Errand>> waiting) {
        try {
            Threads.patiently(() -> waiting.add(queue.take()));
            queue.drainTo(waiting, group - 1);
            work(waiting.stream().flatMap(Optional::stream).toList());
        } catch (RuntimeException | Error fault) {
            stop("when it had written", fault);
            waiting.forEach(errand -> errand.ifPresent(this::turnAway));
        }
    }

    private void work(List<Errand> errands) {
        List<Verdict> verdicts = new ArrayList<>(errands.size());
        if (!stopped.isDone() && isWritten(errands, verdicts)) {
            say(verdicts);
            copy();
        } else {
            errands.forEach(this::turnAway);
        }
    }

    /** Those who wait are being told already, whatever becomes of it. */
    private void copy() {
        try {
            snapshots.after(journal.committed(), book);
        } catch (RuntimeException | Error fault) {
            stop("when it had written", fault);
        }
    }

    private void turnAway(Errand errand) {
        errand.answer().complete(new Answer.Unavailable(stopped.join()));
    }

    private void stop(String when, Throwable failure) {
        stopped.complete("the ledger has stopped, because this went wrong " + when + ": "
                + Optional.ofNullable(failure.getMessage()).orElseGet(failure::toString));
    }

    private boolean isWritten(List<Errand> errands, List<Verdict> verdicts) {
        try {
            LedgerTime now = clock.get();
            errands.forEach(errand -> verdicts.add(new Verdict(errand.answer(), decide(errand, now))));
            journal.commit();
            draft.publish();
            head = newHead();
            durable = journal.committed().offset();
            return true;
        } catch (IOException | RuntimeException | OutOfMemoryError failure) {
            draft.forget();
            stop("when it wrote", failure);
            return false;
        }
    }

    private Verdict.Decision decide(Errand errand, LedgerTime now) {
        Ruling ruling = rules.rule(draft, errand.command(), now);
        if (ruling instanceof Ruling.Refused refused) {
            return new Verdict.Decision.Settled(new Answer.Refused(refused.refusal()));
        }
        if (ruling instanceof Ruling.Applied applied) {
            journal.add(applied.change().at(), errand.encoded());
            draft.add(applied.change(), errand.deed());
        }
        return new Verdict.Decision.Done(
                errand.command().id(), Subject.of(errand.command()).flatMap(draft::page));
    }

    private void say(List<Verdict> verdicts) {
        for (int from = 0; from < verdicts.size(); from += SAID_AT_ONCE) {
            List<Verdict> some = verdicts.subList(from, Math.min(verdicts.size(), from + SAID_AT_ONCE));
            crew.doSomehow(() -> some.forEach(verdict -> verdict.say(notary)));
        }
    }

    private Head newHead() {
        Mark mark = journal.committed();
        return new Head(mark.sequence(), mark.hash(), book.time());
    }
}
