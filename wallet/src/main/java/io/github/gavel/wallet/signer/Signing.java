package io.github.gavel.wallet.signer;

import io.github.gavel.economy.identity.Signature;

/** What became of a wish to have something signed. */
public sealed interface Signing permits Signing.Signed, Refusal {
    record Signed(Signature signature) implements Signing {}
}
