package io.github.gavel.engine.metainfo;

/** How a part of the reader says no to the whole of it; it ends in a {@link Reading.Refused}. */
final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    Unreadable(Fault fault, Long... numbers) {
        this(Refusal.of(fault, numbers));
    }

    Unreadable(Refusal refusal) {
        super(refusal.sentence(), null, false, false);
        this.refusal = refusal;
    }

    Refusal refusal() {
        return refusal;
    }
}
