package io.github.gavel.wallet.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.LongConsumer;

/**
 * The one thread that writes. Whatever waits goes into one commit: while the disk is busy more gathers, and nobody
 * waits for a timer. When the disk fails once, nothing is ever written again.
 */
final class Secretary {
    private static final int WAITING = 16_384;
    private static final int GROUP = 256;

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

    /** Waits while too many wait already. */
    void take(Errand errand) {
        Threads.patiently(() -> queue.put(Optional.of(errand)));
    }

    /** Does what waits, and ends. */
    void finish() {
        Threads.patiently(() -> queue.put(Optional.empty()));
        Threads.patiently(thread::join);
    }

    private void run() {
        List<Optional<Errand>> waiting = new ArrayList<>();
        boolean goingOn = true;
        while (goingOn) {
            waiting.clear();
            Threads.patiently(() -> waiting.add(queue.take()));
            queue.drainTo(waiting, GROUP - 1);
            goingOn = waiting.stream().allMatch(Optional::isPresent);
            work(waiting.stream().flatMap(Optional::stream).toList());
        }
    }

    private void work(List<Errand> errands) {
        if (stopped.isEmpty() && isWritten(errands)) {
            errands.forEach(Errand::done);
        } else {
            String why = stopped.orElseThrow();
            errands.forEach(errand -> errand.failed(why));
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
            stopped = Optional.of("the wallet's store has stopped, because this went wrong when it wrote: "
                    + Optional.ofNullable(failure.getMessage()).orElseGet(failure::toString));
            return false;
        }
    }
}
