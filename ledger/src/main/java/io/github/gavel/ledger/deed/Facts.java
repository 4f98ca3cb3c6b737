package io.github.gavel.ledger.deed;

import io.github.gavel.economy.identity.AccountId;
import io.github.gavel.economy.identity.PayerTag;
import io.github.gavel.economy.ledger.CommandId;
import io.github.gavel.economy.ledger.Parties;
import io.github.gavel.signing.eip712.DomainSeparator;
import io.github.gavel.signing.struct.ChannelOrigin;
import io.github.gavel.signing.struct.Mandate;
import java.util.Optional;

/** All of a command that is not in its mandate. */
record Facts(DomainSeparator domain, CommandId id, AccountId by, Optional<PayerTag> tag) {
    Parties parties(Mandate.Open open) {
        ChannelOrigin origin = new ChannelOrigin(domain, open.commitment().payerCommit(), open.payee(), open.signer());
        return new Parties(
                origin.channelId(),
                open.commitment().payer(),
                open.commitment().nonce(),
                origin.payerCommit(),
                tag.orElseThrow(),
                open.payee(),
                open.signer(),
                open.closer());
    }
}
