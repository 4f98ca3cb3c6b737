package io.github.gavel.speed.pairing;

import io.github.gavel.economy.identity.ChannelId;
import io.github.gavel.economy.identity.PayerTag;
import io.github.gavel.economy.money.Rate;
import io.github.gavel.economy.negotiation.ProviderDeal;
import io.github.gavel.economy.slots.Bar;
import io.github.gavel.economy.slots.Slot;
import io.github.gavel.economy.time.Tick;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** One connection to somebody who may buy. */
final class Sale {
    final Line line;
    final Map<Integer, ChannelId> numbers = new LinkedHashMap<>();
    final Deque<Item.Request> queue = new ArrayDeque<>();
    final Deque<Item.Request> parked = new ArrayDeque<>();
    ProviderDeal deal;
    Optional<ChannelId> channel = Optional.empty();
    Optional<PayerTag> tag = Optional.empty();
    Optional<Bar> bar = Optional.empty();
    Rate bid = Rate.FREE;
    Slot slot;
    boolean interested;
    boolean unchoked;
    boolean struck;
    int lastPiece = -1;
    Tick lastBlock;

    Sale(Line line, ProviderDeal deal, Tick now) {
        this.line = line;
        this.deal = deal;
        this.slot = new Slot.Choked(now);
        this.lastBlock = now;
    }

    void shown(int number, ChannelId id) {
        numbers.remove(number);
        numbers.put(number, id);
    }

    /** Under which it was shown last. */
    int number(ChannelId id) {
        return numbers.entrySet().stream()
                .filter(entry -> entry.getValue().equals(id))
                .map(Map.Entry::getKey)
                .reduce((earlier, later) -> later)
                .orElse(0);
    }
}
