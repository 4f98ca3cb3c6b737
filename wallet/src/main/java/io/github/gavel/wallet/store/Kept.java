package io.github.gavel.wallet.store;

/** What became of writing. */
public sealed interface Kept {
    /** It survives a power cut. */
    record Done() implements Kept {}

    /** Nobody knows whether it does, and nothing is written any more until the store is opened again. */
    record Failed(String why) implements Kept {}
}
