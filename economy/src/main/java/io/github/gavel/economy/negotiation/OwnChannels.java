package io.github.gavel.economy.negotiation;

import io.github.gavel.economy.message.SpeedMessage.Open;
import io.github.gavel.economy.time.Tick;
import java.util.SortedMap;
import java.util.TreeMap;

/** The channels that a requester showed on one connection, by the numbers it gave them, and what it was answered. */
record OwnChannels(SortedMap<Integer, State> byNumber, LookPace pace) {
    enum State {
        SHOWN,
        TAKEN,
        REFUSED,
        /** No bid counts on it any more, but what was said before may still be answered. */
        CLOSED
    }

    static OwnChannels none() {
        return new OwnChannels(new TreeMap<>(), LookPace.none());
    }

    boolean mayShow(Tick now) {
        return pace.maySay(now);
    }

    boolean isKnown(int number) {
        return byNumber.containsKey(number);
    }

    boolean mayBeAccepted(int number) {
        return isKnown(number) && byNumber.get(number) != State.CLOSED;
    }

    boolean wasTaken(int number) {
        State state = byNumber.get(number);
        return state == State.TAKEN || state == State.CLOSED;
    }

    boolean hasTaken() {
        return byNumber.containsValue(State.TAKEN);
    }

    /** What was taken goes on working while a newer receipt of it is looked at. */
    OwnChannels showing(Open open, Tick now) {
        SortedMap<Integer, State> next = wasTaken(open.channel()) ? byNumber : with(open.channel(), State.SHOWN);
        return new OwnChannels(next, pace.after(now));
    }

    OwnChannels taken(int number) {
        return new OwnChannels(with(number, State.TAKEN), pace);
    }

    /** What was taken before stays so: the refusal is of the newer receipt, or of more requests. */
    OwnChannels refused(int number) {
        return wasTaken(number) ? this : new OwnChannels(with(number, State.REFUSED), pace);
    }

    OwnChannels closed(int number) {
        return new OwnChannels(with(number, State.CLOSED), pace);
    }

    private SortedMap<Integer, State> with(int number, State state) {
        SortedMap<Integer, State> next = new TreeMap<>(byNumber);
        next.put(number, state);
        return next;
    }
}
