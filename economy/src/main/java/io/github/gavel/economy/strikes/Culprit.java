package io.github.gavel.economy.strikes;

import io.github.gavel.economy.identity.AddressBlock;
import io.github.gavel.economy.identity.LedgerId;
import io.github.gavel.economy.identity.PayerTag;

/** Whom a strike or a limit counts against: a customer of a ledger, and whoever shares its address. */
public sealed interface Culprit {
    record Customer(LedgerId ledger, PayerTag tag) implements Culprit {}

    record Neighbours(AddressBlock block) implements Culprit {}
}
