package io.github.gavel.economy.possession;

import io.github.gavel.economy.identity.AddressBlock;
import io.github.gavel.economy.time.Tick;

/** A connected peer that claims all pieces and cannot be asked to prove it. */
public record ForeignSeed(AddressBlock block, Tick connected) {}
