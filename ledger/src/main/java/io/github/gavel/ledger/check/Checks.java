package io.github.gavel.ledger.check;

import io.github.gavel.economy.identity.AccountId;
import io.github.gavel.economy.identity.PayerTag;
import io.github.gavel.economy.ledger.CommandId;
import io.github.gavel.economy.ledger.Refusal;
import io.github.gavel.ledger.deed.Deed;
import io.github.gavel.ledger.deed.Mandates;
import io.github.gavel.ledger.port.SignedMandate;
import io.github.gavel.signing.eip712.DomainSeparator;
import io.github.gavel.signing.struct.Mandate;
import java.util.Optional;

/** Makes a command of a mandate. It knows no book, so it runs on any thread, and takes nearly all the time there is. */
public record Checks(DomainSeparator domain, Recovery recovery, Tags tags) {
    public Checked check(SignedMandate signed) {
        Mandate mandate = signed.mandate();
        CommandId id = Mandates.id(domain, mandate);
        Optional<AccountId> by =
                recovery.signerOf(() -> Mandates.signedDigest(domain, mandate, id), signed.signature());
        if (by.isEmpty()) {
            return new Checked.Unproven(id);
        }
        Optional<AccountId> needed = Mandates.author(mandate);
        if (needed.isPresent() && !needed.equals(by)) {
            return new Checked.Foreign(new Refusal.WrongSigner(by.get(), needed.get()));
        }
        Deed deed = new Deed(signed, id, by.get(), tag(mandate));
        return new Checked.Sound(deed, deed.command(domain));
    }

    private Optional<PayerTag> tag(Mandate mandate) {
        return mandate instanceof Mandate.Open open
                ? Optional.of(tags.tag(open.commitment().payer(), open.payee()))
                : Optional.empty();
    }
}
