package io.github.gavel.speed.pairing;

import io.github.gavel.economy.identity.ChannelId;
import io.github.gavel.economy.message.SpeedMessage.Terms;
import io.github.gavel.economy.money.Rate;
import io.github.gavel.economy.negotiation.RequesterDeal;
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
    int number;

    Deal(Line line) {
        this.line = line;
    }
}
