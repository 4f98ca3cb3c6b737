package io.github.gavel.wallet.channels;

import io.github.gavel.economy.time.LedgerTime;

/**
 * What is known of a payer and a payee whose process died.
 *
 * @param signed the most that the payer ever signed
 * @param acked the most that the payee ever acknowledged
 * @param kept what of that the older copy of the payee's store knows, if there is one
 * @param at when they died
 */
record Dead(long signed, long acked, long kept, LedgerTime at) {}
