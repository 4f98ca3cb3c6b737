package io.github.gavel.ledger.server;

import io.github.gavel.economy.identity.AccountId;
import io.github.gavel.economy.identity.ChannelId;
import io.github.gavel.economy.identity.Octets;
import io.github.gavel.ledger.deed.Mandates;
import io.github.gavel.signing.eip712.DomainSeparator;
import io.github.gavel.signing.struct.Mandate;

/** On whose account a mandate counts: its author's or payer's, or its channel where anybody may hand it in. */
final class Whose {
    private static final Octets OPERATORS = Octets.of(new byte[0]);

    private Whose() {}

    static Octets is(DomainSeparator domain, Mandate mandate) {
        if (mandate instanceof Mandate.Open open) {
            return open.commitment().payer().octets();
        }
        return Mandates.author(mandate)
                .map(AccountId::octets)
                .or(() -> Mandates.channel(domain, mandate).map(ChannelId::octets))
                .orElse(OPERATORS);
    }
}
