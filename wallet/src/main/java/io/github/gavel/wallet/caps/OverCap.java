package io.github.gavel.wallet.caps;

import io.github.gavel.economy.money.Amount;

/**
 * More than a cap leaves.
 *
 * @param used what counts under it already
 */
public record OverCap(Cap cap, Amount most, Amount used, Amount asked) {}
