package io.github.gavel.economy.channel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** A disk that is slow: a row is asked to be written, is there some time later, and later still that is confirmed. */
final class Disk<R> {
    private final List<R> history = new ArrayList<>();
    private Optional<R> writing = Optional.empty();
    private boolean written;

    void write(R row) {
        writing = Optional.of(row);
        written = false;
    }

    /** What would survive a crash now. */
    Optional<R> content() {
        return history.isEmpty() ? Optional.empty() : Optional.of(history.get(history.size() - 1));
    }

    Optional<R> unwritten() {
        return written ? Optional.empty() : writing;
    }

    Optional<R> unconfirmed() {
        return written ? writing : Optional.empty();
    }

    boolean isIdle() {
        return writing.isEmpty();
    }

    void flush() {
        if (unwritten().isPresent()) {
            history.add(writing.get());
            written = true;
        }
    }

    Optional<R> confirmed() {
        Optional<R> row = unconfirmed();
        if (row.isPresent()) {
            crash();
        }
        return row;
    }

    void crash() {
        writing = Optional.empty();
        written = false;
    }

    /** Puts an older state of the disk back, if there is one. */
    boolean restoreOlder(RandomGenerator random) {
        if (history.size() < 2) {
            return false;
        }
        int kept = 1 + random.nextInt(history.size() - 1);
        history.subList(kept, history.size()).clear();
        return true;
    }

    void lose() {
        history.clear();
    }
}
