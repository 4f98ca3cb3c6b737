package io.github.gavel.signing.struct;

import io.github.gavel.economy.identity.AccountId;
import io.github.gavel.economy.identity.ChannelId;
import io.github.gavel.economy.identity.PayerCommit;
import io.github.gavel.signing.eip712.DomainSeparator;
import io.github.gavel.signing.eip712.Words;

/** What a channel's id is the hash of. Deposit and expiry are not, because they grow; the closer can only end it. */
public record ChannelOrigin(DomainSeparator domain, PayerCommit payerCommit, AccountId payee, AccountId signer) {
    private static final int WORDS = 4;

    public ChannelId channelId() {
        return new ChannelId(new Words(WORDS)
                .bytes32(domain.octets())
                .bytes32(payerCommit.octets())
                .address(payee)
                .address(signer)
                .hash());
    }
}
