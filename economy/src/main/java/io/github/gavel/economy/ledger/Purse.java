package io.github.gavel.economy.ledger;

import io.github.gavel.economy.identity.AccountId;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.time.LedgerTime;
import java.util.Optional;

/** An account's money in the hands of one key: its own, or an agent's within its limits. */
record Purse(Account account, AccountId by, Optional<Delegation> delegation, LedgerTime now) {
    static Purse of(Book book, AccountId owner, AccountId by, LedgerTime now) {
        Optional<Delegation> delegation =
                by.equals(owner) ? Optional.empty() : book.delegation(owner, by).filter(it -> it.isInForce(now));
        return new Purse(book.account(owner), by, delegation, now);
    }

    Optional<Refusal> refusal() {
        boolean licensed = by.equals(account.id()) || delegation.isPresent();
        return licensed ? Optional.empty() : Optional.of(new Refusal.NoLicence(by, account.id(), now));
    }

    /** Why {@code amount} may not be locked in a channel that holds a deposit of {@code before} already. */
    Optional<Refusal> refusal(Amount amount, Amount before) {
        if (refusal().isPresent()) {
            return refusal();
        }
        if (amount.isZero()) {
            return Optional.of(new Refusal.NothingToMove());
        }
        if (!account.balance().covers(amount)) {
            return Optional.of(new Refusal.Insufficient(account.id(), amount, account.balance()));
        }
        return delegation.flatMap(it -> it.refusal(amount, before, now));
    }

    /** The change in which {@code amount} leaves the account and is locked in {@code channel}. */
    Change locking(Amount amount, Channel channel, Change change) {
        Change locked = change.with(account.minus(amount))
                .with(channel)
                .moving(
                        new Place.Held(account.id()),
                        new Place.Locked(channel.parties().channel()),
                        amount);
        return delegation.map(it -> locked.with(it.locking(amount, now))).orElse(locked);
    }
}
