package io.github.gavel.economy.ledger;

import io.github.gavel.economy.identity.AccountId;
import io.github.gavel.economy.identity.ChannelId;
import io.github.gavel.economy.identity.PayerCommit;
import io.github.gavel.economy.identity.PayerTag;

/**
 * What a channel is from its first moment to its last. That the id and the commitment are the hashes they should be is
 * checked before the rules see them, and the tag is made then: the rules know no secret and hash nothing.
 *
 * @param nonce the payer's number of this channel, by which its words find the signer again
 * @param signer whose vouchers count
 * @param closer whose word ends the channel for the payee, and does nothing else
 */
public record Parties(
        ChannelId channel,
        AccountId payer,
        long nonce,
        PayerCommit commit,
        PayerTag tag,
        AccountId payee,
        AccountId signer,
        AccountId closer) {
    public Parties {
        if (nonce < 0) {
            throw new IllegalArgumentException("channel nonce " + nonce + ": nonces count from 0");
        }
    }
}
