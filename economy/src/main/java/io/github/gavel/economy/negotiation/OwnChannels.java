package io.github.gavel.economy.negotiation;

import io.github.gavel.economy.message.SpeedMessage.Open;
import io.github.gavel.economy.time.Tick;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The channels that a requester showed on one connection, by the numbers it gave them, and what it was answered. */
record OwnChannels(SortedMap<Integer, State> byNumber, Optional<Tick> lastShown) {
    enum State {
        SHOWN,
        TAKEN,
        /** Taken, and shown again with a newer receipt: it goes on working meanwhile. */
        TAKEN_AND_SHOWN,
        REFUSED
    }

    static OwnChannels none() {
        return new OwnChannels(new TreeMap<>(), Optional.empty());
    }

    boolean mayShow(Tick now) {
        return lastShown.isEmpty() || now.isPast(lastShown.get(), ShownChannels.PACE);
    }

    boolean isKnown(int number) {
        return byNumber.containsKey(number);
    }

    boolean isAwaited(int number) {
        State state = byNumber.get(number);
        return state == State.SHOWN || state == State.TAKEN_AND_SHOWN;
    }

    boolean isTaken(int number) {
        State state = byNumber.get(number);
        return state == State.TAKEN || state == State.TAKEN_AND_SHOWN;
    }

    boolean hasTaken() {
        return byNumber.keySet().stream().anyMatch(this::isTaken);
    }

    OwnChannels showing(Open open, Tick now) {
        State state = isTaken(open.channel()) ? State.TAKEN_AND_SHOWN : State.SHOWN;
        return new OwnChannels(with(open.channel(), state), Optional.of(now));
    }

    OwnChannels taken(int number) {
        return new OwnChannels(with(number, State.TAKEN), lastShown);
    }

    /**
     * What was taken before stays so, and an accept of the newer receipt may still come: the refusal is of that, or it
     * crossed it and is of more requests.
     */
    OwnChannels refused(int number) {
        return isTaken(number) ? this : new OwnChannels(with(number, State.REFUSED), lastShown);
    }

    private SortedMap<Integer, State> with(int number, State state) {
        SortedMap<Integer, State> next = new TreeMap<>(byNumber);
        next.put(number, state);
        return next;
    }
}
