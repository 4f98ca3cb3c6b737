package io.github.gavel.engine.pieces;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/** Who is better trusted with a piece that has to come from one: by what each did last with such a piece. */
final class Regard<P> {
    private static final int LATELY = 20;

    private final Map<P, Merit> merits = new HashMap<>();
    private final Map<Merit, Wished<P>> wished = new EnumMap<>(Merit.class);

    private record Wished<P>(P peer, int second) {}

    /** All of a piece that is right came from it. */
    void wasRight(P peer) {
        merits.put(peer, Merit.WAS_RIGHT);
    }

    /** It lost a piece that had to come from it, and has not sent all of it. */
    void letGo(P peer) {
        merits.put(peer, Merit.LET_GO);
    }

    void forget(P peer) {
        merits.remove(peer);
        wished.values().removeIf(last -> last.peer().equals(peer));
    }

    /** It may be asked for something now. */
    void wishes(P peer, int now) {
        wished.put(merit(peer), new Wished<>(peer, now));
    }

    /** Whether somebody better might have been asked lately. */
    boolean comesLast(P peer, int now) {
        Merit own = merit(peer);
        return wished.values().stream()
                .anyMatch(other -> merit(other.peer()).compareTo(own) > 0 && now - other.second() < LATELY);
    }

    private Merit merit(P peer) {
        return merits.getOrDefault(peer, Merit.UNTRIED);
    }
}
