package io.github.gavel.economy.negotiation;

import io.github.gavel.economy.message.SpeedMessage.Reserve;
import io.github.gavel.economy.time.Tick;
import java.time.Duration;
import java.util.Optional;

/**
 * What a provider asks, as one peer hears it: on change, at most once a minute, so that a price that moves does not
 * become a stream of messages. In between the newest one waits.
 */
record SaidTerms(Optional<Reserve> said, Optional<Tick> at, Optional<Reserve> waiting) {
    static final Duration PACE = Duration.ofMinutes(1);

    static SaidTerms none() {
        return new SaidTerms(Optional.empty(), Optional.empty(), Optional.empty());
    }

    SaidTerms changedTo(Reserve reserve) {
        Optional<Reserve> news = said.equals(Optional.of(reserve)) ? Optional.empty() : Optional.of(reserve);
        return new SaidTerms(said, at, news);
    }

    SaidTerms again() {
        return new SaidTerms(said, at, waiting.or(() -> said));
    }

    /** What is to be said now. */
    Optional<Reserve> due(Tick now) {
        return waiting.filter(news -> at.isEmpty() || now.isPast(at.get(), PACE));
    }

    SaidTerms saidAt(Tick now) {
        return new SaidTerms(waiting, Optional.of(now), Optional.empty());
    }
}
