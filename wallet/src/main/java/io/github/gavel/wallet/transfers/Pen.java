package io.github.gavel.wallet.transfers;

import io.github.gavel.economy.identity.Signature;
import io.github.gavel.signing.struct.Mandate;

/** Whoever has the main key and signs with it: this program, or another one in which it is unlocked. */
public interface Pen {
    Answer sign(Mandate.Transfer transfer);

    /** What became of it. */
    sealed interface Answer {
        record Signed(Signature signature) implements Answer {}

        /** Why not, in a sentence. */
        record Refused(String why) implements Answer {}
    }
}
