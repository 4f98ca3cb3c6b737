package io.github.gavel.wallet.store;

import io.github.gavel.economy.identity.Octets;

/** One row as it lies on the disk. */
public record Row(Octets key, Octets sealed) {}
