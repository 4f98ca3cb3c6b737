package io.github.gavel.economy.channel;

import io.github.gavel.economy.identity.AccountId;
import io.github.gavel.economy.identity.ChannelId;
import io.github.gavel.economy.identity.PayerCommit;
import io.github.gavel.economy.ledger.CommandId;
import io.github.gavel.economy.ledger.Receipt;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.time.LedgerTime;

/**
 * The channel that a payer is about to open. It is on disk before the ledger hears of it, so that the same command is
 * sent again after a crash and nothing is ever locked that nobody remembers.
 *
 * @param id what the command is known by at the ledger, however often it is sent
 * @param nonce the payer's number of this channel, from which its signer is found again
 */
public record Intent(
        CommandId id,
        long nonce,
        ChannelId channel,
        PayerCommit commit,
        AccountId payee,
        AccountId signer,
        AccountId closer,
        Amount deposit,
        LedgerTime expiry) {
    public Intent {
        if (nonce < 0 || deposit.isZero()) {
            throw new IllegalArgumentException("a channel of nonce " + nonce + " and " + deposit
                    + ": nonces count from 0, and something is locked");
        }
    }

    /** Whether a receipt is for this channel, with no less in it and for no shorter than was asked. */
    boolean isHonouredBy(Receipt receipt) {
        return receipt.channel().equals(channel)
                && receipt.payerCommit().equals(commit)
                && receipt.payee().equals(payee)
                && receipt.signer().equals(signer)
                && receipt.closer().equals(closer)
                && receipt.deposit().covers(deposit)
                && !receipt.expiry().isBefore(expiry);
    }
}
