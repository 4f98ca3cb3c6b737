package io.github.gavel.client.memory;

import io.github.gavel.economy.channel.Openings;
import io.github.gavel.economy.identity.InfoHash;
import io.github.gavel.economy.strikes.Strikes;
import io.github.gavel.speed.providing.Seeding;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is remembered: who left us unpaid, where channels were opened of which nothing has come, and for how long what
 * was sold.
 *
 * @param seedings whatever was sold last is the last one
 */
record Remembered(Strikes strikes, Openings openings, Map<InfoHash, Seeding> seedings) {
    static final Remembered NOTHING = new Remembered(Strikes.none(), Openings.none(), Map.of());
    static final int MOST_SEEDINGS = 10_000;

    Remembered with(Strikes others) {
        return new Remembered(others, openings, seedings);
    }

    Remembered with(Openings others) {
        return new Remembered(strikes, others, seedings);
    }

    Remembered with(InfoHash torrent, Seeding seeding) {
        Map<InfoHash, Seeding> next = new LinkedHashMap<>(seedings);
        next.remove(torrent);
        next.put(torrent, seeding);
        if (next.size() > MOST_SEEDINGS) {
            next.remove(next.keySet().iterator().next());
        }
        return new Remembered(strikes, openings, next);
    }
}
