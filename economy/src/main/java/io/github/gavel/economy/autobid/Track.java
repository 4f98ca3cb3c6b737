package io.github.gavel.economy.autobid;

import io.github.gavel.economy.time.Tick;
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
 */
record Track(long received, Spell spell, OptionalLong paid, OptionalLong free, Optional<Tick> freeSeen) {
    static Track of(Sample sample) {
        return new Track(
                Math.max(0, sample.received()),
                Spell.of(sample.service()),
                OptionalLong.empty(),
                OptionalLong.empty(),
                Optional.empty());
    }

    Track then(Sample sample, Duration passed, Tick now) {
        long most = Math.max(received, sample.received());
        Spell next = spell.then(sample.service(), passed, most - received);
        return new Track(
                most,
                next,
                next.paid().isPresent() ? next.paid() : paid,
                next.free().isPresent() ? next.free() : free,
                next.free().isPresent() ? Optional.of(now) : freeSeen);
    }

    boolean isPaid() {
        return spell.service() == Service.PAID && paid.isPresent();
    }

    boolean isFreeKnownSince(Tick moment) {
        return freeSeen.filter(moment::isBefore).isPresent();
    }
}
