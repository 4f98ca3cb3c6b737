package io.github.gavel.signing.struct;

import io.github.gavel.economy.identity.AccountId;
import io.github.gavel.economy.identity.Octets;
import io.github.gavel.economy.identity.PayerCommit;
import io.github.gavel.signing.eip712.Words;

/**
 * What opens a {@link PayerCommit}.
 *
 * @param nonce the payer's number of this channel
 * @param salt 32 bytes that nobody can guess, or a provider could try all accounts
 */
public record Commitment(AccountId payer, long nonce, Octets salt) {
    private static final int WORDS = 3;

    public Commitment {
        salt.requireLength(32, "a commitment's salt");
        if (nonce < 0) {
            throw new IllegalArgumentException("channel nonce " + nonce + ": nonces count from 0");
        }
    }

    public PayerCommit payerCommit() {
        return new PayerCommit(
                new Words(WORDS).address(payer).uint(nonce).bytes32(salt).hash());
    }
}
