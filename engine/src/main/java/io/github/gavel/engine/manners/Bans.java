package io.github.gavel.engine.manners;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Who sent a piece that had not the hash that it should, or spoilt its part of one: the first time it is kept away for
 * ten minutes, for a line or a disk may be at fault; the second time within a day, for a day. It belongs to one thread.
 */
public final class Bans {
    static final long AWAY = 600;
    static final long BANNED = 86_400;

    private static final int MOST = 10_000;

    private final Map<Neighbour, Offence> offences = new LinkedHashMap<>();

    private record Offence(long when, long until) {}

    /** A bad piece came from there, or the bad part of one. */
    public void accuse(Neighbour who, long second) {
        boolean isSecond = Optional.ofNullable(offences.remove(who))
                .filter(before -> second - before.when() < BANNED)
                .isPresent();
        offences.put(who, new Offence(second, second + (isSecond ? BANNED : AWAY)));
        if (offences.size() > MOST) {
            offences.remove(offences.keySet().iterator().next());
        }
    }

    public boolean isAway(Neighbour who, long second) {
        Offence last = offences.get(who);
        return last != null && second < last.until();
    }
}
