package io.github.gavel.ledger.operator;

import io.github.gavel.ledger.descriptor.Descriptor;

/** What came of founding a ledger. */
public sealed interface Founded {
    record Made(Descriptor descriptor) implements Founded {}

    record Refused(String why) implements Founded {}
}
