package io.github.gavel.engine.torrent;

import io.github.gavel.engine.disk.Buffers;
import io.github.gavel.engine.disk.Loan;
import java.util.Optional;

/**
 * What one torrent has of the memory that all share. It never has more than three times what it leaves free, so that
 * however long its peers let its pieces wait, others find some too.
 */
final class Share {
    private static final int PARTS = 3;

    private final Buffers buffers;
    private long held;

    Share(Buffers buffers) {
        this.buffers = buffers;
    }

    /** Empty if there is none, or what there is has to be left to others; the first is taken wherever it is. */
    Optional<Loan> take(int length) {
        long left = buffers.limit() - buffers.lent() - length;
        if (held > 0 && held + length > PARTS * left) {
            return Optional.empty();
        }
        Optional<Loan> loan = buffers.take(length);
        held += loan.isPresent() ? length : 0;
        return loan;
    }

    void giveBack(Loan loan) {
        held -= loan.length();
        loan.giveBack();
    }

    long held() {
        return held;
    }

    /** Whether so much more would be less than half of what it may have. */
    boolean isRoomy(int length) {
        return held + length <= buffers.limit() - buffers.lent() - length;
    }
}
