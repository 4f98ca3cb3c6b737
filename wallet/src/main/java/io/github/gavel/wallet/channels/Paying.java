package io.github.gavel.wallet.channels;

import io.github.gavel.economy.identity.Signature;
import io.github.gavel.economy.money.Amount;
import java.util.Optional;

/** What became of a payment. */
public sealed interface Paying {
    /**
     * It is signed, perhaps together with later ones.
     *
     * @param signature none for nothing
     */
    record Paid(Amount cumulative, Optional<Signature> signature) implements Paying {}

    record Refused(Refusal why) implements Paying {}
}
