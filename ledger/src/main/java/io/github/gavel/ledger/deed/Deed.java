package io.github.gavel.ledger.deed;

import io.github.gavel.economy.identity.AccountId;
import io.github.gavel.economy.identity.PayerTag;
import io.github.gavel.economy.ledger.Command;
import io.github.gavel.economy.ledger.CommandId;
import io.github.gavel.ledger.port.SignedMandate;
import io.github.gavel.signing.eip712.DomainSeparator;
import io.github.gavel.signing.struct.Mandate;
import java.util.Optional;

/**
 * What a journal keeps of a command: what was signed, and what was found out about it before it was done, so that a
 * replay recovers no signature and needs no secret.
 *
 * @param by whose signature it is
 * @param tag the operator's word of who the customer is, in an {@link Mandate.Open} alone
 */
public record Deed(SignedMandate signed, CommandId id, AccountId by, Optional<PayerTag> tag) {
    public Deed {
        if (tag.isPresent() != signed.mandate() instanceof Mandate.Open) {
            throw new IllegalArgumentException("a payer's tag goes with an open and with nothing else");
        }
    }

    public Command command(DomainSeparator domain) {
        return Kinds.of(signed.mandate()).command(new Facts(domain, id, by, tag), signed.mandate());
    }
}
