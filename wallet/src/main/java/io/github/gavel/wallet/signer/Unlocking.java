package io.github.gavel.wallet.signer;

/** What became of handing the main key to a signer. */
public sealed interface Unlocking permits Unlocking.Unlocked, Refusal.OtherAccount {
    record Unlocked() implements Unlocking {}
}
