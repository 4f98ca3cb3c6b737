package io.github.gavel.speed.pairing;

import io.github.gavel.economy.identity.ChannelId;
import io.github.gavel.economy.message.SpeedMessage.Terms;
import io.github.gavel.economy.money.Rate;
import io.github.gavel.economy.negotiation.RequesterDeal;
import io.github.gavel.economy.time.Tick;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** One connection to somebody who may sell. */
final class Deal {
    final Line line;
    final Set<Item.Request> pending = new LinkedHashSet<>();
    RequesterDeal deal = RequesterDeal.begun();
    Optional<Terms> terms = Optional.empty();
    Optional<ChannelId> channel = Optional.empty();
    OptionalInt piece = OptionalInt.empty();
    Rate rate = Rate.FREE;
    boolean choked = true;
    boolean poisoned;
    boolean interested;
    int number;

    private Tick chokedSince;

    Deal(Line line, Tick now) {
        this.line = line;
        this.chokedSince = now;
    }

    void choked(Tick now) {
        chokedSince = choked ? chokedSince : now;
        choked = true;
    }

    void unchoked() {
        choked = false;
    }

    Duration chokedFor(Tick now) {
        return choked ? now.since(chokedSince) : Duration.ZERO;
    }
}
