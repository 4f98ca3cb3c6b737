package io.github.gavel.ui.rows;

/** Bytes of one second, and whether some of them are being paid for. */
public record Moved(long down, long up, boolean isPaid) {
    public static final Moved NOTHING = new Moved(0, 0, false);

    Moved and(Moved other) {
        return new Moved(down + other.down, up + other.up, isPaid || other.isPaid);
    }
}
