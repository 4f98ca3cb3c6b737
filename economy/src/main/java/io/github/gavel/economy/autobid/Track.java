package io.github.gavel.economy.autobid;

import io.github.gavel.economy.time.Tick;
import java.math.BigInteger;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What is known of one provider's service.
 *
 * @param received bytes in all
 * @param paid bytes a second in its last paid spell that was long enough
 * @param free bytes a second in its last free spell that was long enough, zero if it left us choked
 * @param freeSeen when that was found out
 * @param payingFor for how long it was paid in all
 * @param forPay bytes that it sent meanwhile
 */
record Track(
        long received,
        Spell spell,
        OptionalLong paid,
        OptionalLong free,
        Optional<Tick> freeSeen,
        Duration payingFor,
        long forPay) {
    private static final BigInteger NANOS_PER_SECOND = BigInteger.valueOf(1_000_000_000L);

    static Track of(Sample sample) {
        return new Track(
                Math.max(0, sample.received()),
                Spell.of(sample.service()),
                OptionalLong.empty(),
                OptionalLong.empty(),
                Optional.empty(),
                Duration.ZERO,
                0);
    }

    Track then(Sample sample, Duration passed, Tick now) {
        long most = Math.max(received, sample.received());
        Spell next = spell.then(sample.service(), passed, most - received);
        boolean isPaid = sample.service() == Service.PAID;
        return new Track(
                most,
                next,
                next.paid().isPresent() ? next.paid() : paid,
                next.free().isPresent() ? next.free() : free,
                next.free().isPresent() ? Optional.of(now) : freeSeen,
                isPaid ? payingFor.plus(passed) : payingFor,
                isPaid ? forPay + most - received : forPay);
    }

    /** How much more it sent while paid than it would have sent for nothing; empty while that is not known. */
    Optional<BigInteger> extra() {
        if (free.isEmpty() || payingFor.isZero()) {
            return Optional.empty();
        }
        BigInteger forNothing = BigInteger.valueOf(free.getAsLong())
                .multiply(BigInteger.valueOf(payingFor.toNanos()))
                .divide(NANOS_PER_SECOND);
        return Optional.of(BigInteger.valueOf(forPay).subtract(forNothing));
    }

    boolean isPaid() {
        return spell.service() == Service.PAID && paid.isPresent();
    }

    boolean isFreeKnownSince(Tick moment) {
        return freeSeen.filter(moment::isBefore).isPresent();
    }
}
