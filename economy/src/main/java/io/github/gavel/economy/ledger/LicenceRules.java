package io.github.gavel.economy.ledger;

import io.github.gavel.economy.time.LedgerTime;
import java.util.Optional;

/** Who may act for an account while its own key stays locked. Only that key says so. */
record LicenceRules(Book book, LedgerTime now) {
    Ruling delegate(Command.Delegate command) {
        LedgerTime expiry = command.limits().expiry();
        if (!now.isBefore(expiry)) {
            return new Ruling.Refused(new Refusal.ExpiryPassed(expiry, now));
        }
        Delegation granted = Delegation.granted(command.by(), command.agent(), command.limits(), now);
        return new Ruling.Applied(Change.of(command, now, book).with(granted));
    }

    Ruling revoke(Command.Revoke command) {
        Optional<Delegation> standing =
                book.delegation(command.by(), command.agent()).filter(it -> !it.revoked());
        return standing.<Ruling>map(
                        it -> new Ruling.Applied(Change.of(command, now, book).with(it.whenRevoked())))
                .orElseGet(() -> new Ruling.Refused(new Refusal.NotDelegated(command.by(), command.agent())));
    }
}
