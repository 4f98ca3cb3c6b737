package io.github.gavel.economy.ledger;

import io.github.gavel.economy.OutOfLimits;
import io.github.gavel.economy.identity.AccountId;
import io.github.gavel.economy.identity.ChannelId;
import io.github.gavel.economy.identity.PayerCommit;
import io.github.gavel.economy.identity.PayerTag;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.time.LedgerTime;

/**
 * What the operator signs about a channel and its payee is shown: no payer, only the commitment and the tag. Of two
 * receipts of one channel the one with the higher {@code seq} is newer.
 */
public record Receipt(
        ChannelId channel,
        PayerCommit payerCommit,
        PayerTag payerTag,
        AccountId payee,
        AccountId signer,
        AccountId closer,
        Amount deposit,
        LedgerTime expiry,
        long seq) {
    public Receipt {
        if (seq < 1) {
            throw new OutOfLimits("receipt number " + seq + ": receipts count from 1");
        }
    }
}
