package io.github.gavel.wallet.store;

/** What became of opening a store. */
public sealed interface StoreOpened {
    record Ready(WalletStore store) implements StoreOpened {}

    /** Why not, in a sentence. */
    record Refused(String why) implements StoreOpened {}
}
