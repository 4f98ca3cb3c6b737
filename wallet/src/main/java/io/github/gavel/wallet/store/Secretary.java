package io.github.gavel.wallet.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;

/**
 * The one thread that writes. Whatever waits goes into one commit: while the disk is busy more gathers, and nobody
 * waits for a timer. When the disk fails once, nothing is ever written again. Whatever goes wrong, whoever waits is
 * told.
 */
final class Secretary {
    private static final int WAITING = 16_384;
    private static final int GROUP = 256;
    private static final Optional<String> LAST_WORDS =
            Optional.of("the wallet's store has stopped, because there was no memory left to say why");

    private static final String CLOSED = "the wallet's store is closed";

    private final Rows rows;
    private final BlockingQueue<Optional<Errand>> queue = new ArrayBlockingQueue<>(WAITING);
    private final Thread thread = new Thread(this::run, "wallet-store");
    private long number;
    private volatile Optional<String> stopped = Optional.empty();
    private volatile LongConsumer watcher = number -> {};

    Secretary(Rows rows, long number) {
        this.rows = rows;
        this.number = number;
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    /** Is told the number of each commit. */
    void watch(LongConsumer other) {
        watcher = other;
    }

    Optional<String> stopped() {
        return stopped;
    }

    /** Waits while too many wait already. Who comes after the end is told so. */
    void take(Errand errand) {
        Threads.patiently(() -> queue.put(Optional.of(errand)));
        if (!thread.isAlive()) {
            turnAway();
        }
    }

    private void turnAway() {
        List<Optional<Errand>> late = new ArrayList<>();
        queue.drainTo(late);
        late.forEach(errand -> errand.ifPresent(it -> it.failed(CLOSED)));
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
        turnAway();
    }

    private void run() {
        try {
            List<Optional<Errand>> waiting = new ArrayList<>(GROUP);
            while (!waiting.contains(Optional.<Errand>empty())) {
                waiting.clear();
                turn(waiting);
            }
        } catch (RuntimeException | Error beyondHelp) {
            stopped = LAST_WORDS;
        }
    }

    private void turn(List<Optional<Errand>> waiting) {
        try {
            Threads.patiently(() -> waiting.add(queue.take()));
            queue.drainTo(waiting, GROUP - 1);
            work(waiting.stream().flatMap(Optional::stream).toList());
        } catch (RuntimeException | Error fault) {
            stop("before it wrote", fault);
            waiting.forEach(errand -> errand.ifPresent(it -> tell(it, false)));
        }
    }

    private void work(List<Errand> errands) {
        boolean written = stopped.isEmpty() && isWritten(errands);
        for (Errand errand : errands) {
            tell(errand, written);
        }
    }

    /** Whoever is told may fail; the others are told none the less, and nothing is written after that. */
    private void tell(Errand errand, boolean written) {
        try {
            if (written) {
                errand.done();
            } else {
                errand.failed(stopped.orElseThrow());
            }
        } catch (RuntimeException | Error fault) {
            stop("when it had written", fault);
        }
    }

    private void stop(String when, Throwable failure) {
        if (stopped.isEmpty()) {
            stopped = Optional.of("the wallet's store has stopped, because this went wrong " + when + ": "
                    + Optional.ofNullable(failure.getMessage()).orElseGet(failure::toString));
        }
    }

    private boolean isWritten(List<Errand> errands) {
        try {
            for (Errand errand : errands) {
                errand.run(rows);
            }
            if (errands.stream().anyMatch(Errand.Writing.class::isInstance)) {
                rows.put(Table.SETTING, Forms.number(Setting.NUMBER, number + 1));
                rows.commit();
                number++;
                watcher.accept(number);
            }
            return true;
        } catch (SQLException | RuntimeException | OutOfMemoryError failure) {
            stop("when it wrote", failure);
            return false;
        }
    }
}
