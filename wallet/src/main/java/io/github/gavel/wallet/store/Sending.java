package io.github.gavel.wallet.store;

import io.github.gavel.economy.identity.Signature;
import io.github.gavel.economy.ledger.CommandId;
import io.github.gavel.economy.time.LedgerTime;
import io.github.gavel.ledger.port.SignedMandate;
import io.github.gavel.signing.struct.Mandate;

/**
 * A transfer that was signed, and of which it is not known whether the ledger did it.
 *
 * @param id what the ledger knows it by, however often it is handed in
 * @param at when it was signed
 */
public record Sending(CommandId id, LedgerTime at, Mandate.Transfer transfer, Signature signature) {
    public SignedMandate signed() {
        return new SignedMandate(transfer, signature);
    }
}
