package io.github.gavel.economy.ledger;

import io.github.gavel.economy.identity.AccountId;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.time.LedgerTime;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An agent's licence to lock its main account's money in channels, and how much of it is used up.
 *
 * @param day the last day on which the agent locked something, and {@code lockedThatDay} how much
 */
public record Delegation(
        AccountId main,
        AccountId agent,
        Limits limits,
        boolean revoked,
        Amount lockedInAll,
        LocalDate day,
        Amount lockedThatDay) {

    static Delegation granted(AccountId main, AccountId agent, Limits limits, LedgerTime now) {
        return new Delegation(main, agent, limits, false, Amount.ZERO, now.day(), Amount.ZERO);
    }

    public boolean isInForce(LedgerTime now) {
        return !revoked && now.isBefore(limits.expiry());
    }

    Delegation whenRevoked() {
        return new Delegation(main, agent, limits, true, lockedInAll, day, lockedThatDay);
    }

    /** Which limit forbids to lock {@code amount} more in a channel that holds a deposit of {@code before} already. */
    Optional<Refusal> refusal(Amount amount, Amount before, LedgerTime now) {
        return overLimit(Limits.Kind.PER_CHANNEL, limits.perChannel(), before, amount)
                .or(() -> overLimit(Limits.Kind.PER_DAY, limits.perDay(), lockedOn(now), amount))
                .or(() -> overLimit(Limits.Kind.TOTAL, limits.total(), lockedInAll, amount));
    }

    Delegation locking(Amount amount, LedgerTime now) {
        Amount today = lockedOn(now).plus(amount);
        return new Delegation(main, agent, limits, revoked, lockedInAll.plus(amount), now.day(), today);
    }

    private static Optional<Refusal> overLimit(Limits.Kind kind, Amount limit, Amount used, Amount asked) {
        return limit.lessAtMost(used).covers(asked)
                ? Optional.empty()
                : Optional.of(new Refusal.OverLimit(kind, limit, used, asked));
    }

    private Amount lockedOn(LedgerTime now) {
        return day.equals(now.day()) ? lockedThatDay : Amount.ZERO;
    }
}
