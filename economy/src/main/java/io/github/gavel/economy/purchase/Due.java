package io.github.gavel.economy.purchase;

import io.github.gavel.economy.identity.InfoHash;
import io.github.gavel.economy.money.Amount;

/**
 * What the next voucher is for: pieces of one torrent that were bought one after another, so that each torrent's budget
 * answers for its own.
 *
 * @param total the voucher's amount, with all that was bought before
 */
public record Due(InfoHash torrent, int pieces, Amount total) {}
