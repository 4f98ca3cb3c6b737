package io.github.gavel.engine.disk;

import java.nio.ByteBuffer;

/**
 * Consecutive bytes of a piece in memory, shared by the cache and by every slice of them that is under way. Whoever is
 * the last to leave gives the memory back; nobody joins who does not hold it or ask the cache that does.
 */
final class Span {
    private final Loan loan;
    private int holders = 1;

    Span(Loan loan) {
        this.loan = loan;
    }

    Loan loan() {
        return loan;
    }

    synchronized Slice slice(int from, int length) {
        if (holders < 1) {
            throw new IllegalStateException("a span is used after everybody had left it");
        }
        holders++;
        return new Slice(this, loan.bytes().slice(from, length).asReadOnlyBuffer());
    }

    /** Whether somebody other than the cache holds it. */
    synchronized boolean isShared() {
        return holders > 1;
    }

    void leave() {
        if (left()) {
            loan.giveBack();
        }
    }

    private synchronized boolean left() {
        if (holders < 1) {
            throw new IllegalStateException("more holders leave a span than came");
        }
        return --holders == 0;
    }

    ByteBuffer bytes() {
        return loan.bytes();
    }
}
