package io.github.gavel.wallet.keystore;

/** Carries a refusal out of the parts that read; it never leaves this package. */
final class Unreadable extends Exception {
    private static final long serialVersionUID = 1;

    private final transient Refusal refusal;

    Unreadable(Refusal refusal) {
        super(refusal.sentence());
        this.refusal = refusal;
    }

    Refusal refusal() {
        return refusal;
    }
}
