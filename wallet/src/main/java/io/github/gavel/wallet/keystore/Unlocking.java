package io.github.gavel.wallet.keystore;

import io.github.gavel.signing.secp256k1.PrivateKey;

/** What became of unlocking a key. */
public sealed interface Unlocking permits Unlocking.Unlocked, Refusal {
    /** The key is its owner's to wipe. */
    record Unlocked(PrivateKey key) implements Unlocking {}
}
