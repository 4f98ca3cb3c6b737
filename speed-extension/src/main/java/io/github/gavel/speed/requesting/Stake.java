package io.github.gavel.speed.requesting;

import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.time.Tick;
import io.github.gavel.speed.port.Refusal;
import java.time.Duration;
import java.util.Optional;

/**
 * How much is locked at once where a wallet has less than it would take: half of what was refused, down to what is of
 * no use, and after a while as much as ever.
 */
final class Stake {
    static final Duration AFTER_REFUSAL = Duration.ofMinutes(1);

    private Optional<Amount> most = Optional.empty();
    private Optional<Tick> notBefore = Optional.empty();

    /**
     * What to ask for now; empty if that has to wait.
     *
     * @param least what less than is of no use
     */
    Optional<Amount> of(Amount wanted, Amount least, Tick now) {
        boolean isOfUse = !wanted.isZero() && wanted.covers(least);
        if (!isOfUse || notBefore.filter(now::isBefore).isPresent()) {
            return Optional.empty();
        }
        Amount stake = most.map(wanted::min).orElse(wanted);
        if (!stake.covers(least)) {
            waits(now);
            return Optional.empty();
        }
        return Optional.of(stake);
    }

    void refused(Amount stake, Refusal why, Tick now) {
        if (why.obstacle() == Refusal.Obstacle.LIMIT || why.obstacle() == Refusal.Obstacle.BALANCE) {
            most = Optional.of(Amount.grains(stake.grains() / 2));
        } else {
            waits(now);
        }
    }

    void waits(Tick now) {
        most = Optional.empty();
        notBefore = Optional.of(now.plus(AFTER_REFUSAL));
    }
}
