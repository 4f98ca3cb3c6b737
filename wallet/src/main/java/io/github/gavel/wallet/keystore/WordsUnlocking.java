package io.github.gavel.wallet.keystore;

import io.github.gavel.wallet.words.KeyWords;

/** What became of unlocking words. */
public sealed interface WordsUnlocking permits WordsUnlocking.Unlocked, Refusal {
    /** The words are their owner's to wipe. */
    record Unlocked(KeyWords words) implements WordsUnlocking {}
}
