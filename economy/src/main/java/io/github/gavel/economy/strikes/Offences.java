package io.github.gavel.economy.strikes;

import io.github.gavel.economy.time.LedgerTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What one culprit did, and how it stands for that.
 *
 * @param incidents the oldest first
 */
record Offences(List<Incident> incidents) {
    static final Offences NONE = new Offences(List.of());

    private static final int BANNING = 3;
    private static final Duration SHORTEST_BACK_OFF = Duration.ofMinutes(1);

    Offences {
        List<Incident> sorted = new ArrayList<>(incidents);
        sorted.sort(Comparator.comparing(Incident::at));
        incidents = List.copyOf(sorted);
    }

    boolean hasRecent(LedgerTime now) {
        return incidents.stream().anyMatch(it -> it.isRecent(now));
    }

    boolean hasRecentStrike(LedgerTime now) {
        return strikes().anyMatch(it -> it.isRecent(now));
    }

    private Stream<Incident> strikes() {
        return incidents.stream().filter(Incident::counts);
    }

    Standing standing(LedgerTime now) {
        return bannedUntil(now).<Standing>map(Standing.Banned::new).orElseGet(() -> backOff(now));
    }

    /**
     * Three strikes within a day ban from when none of them can be taken back any more, and so does every further one.
     * Of three that ban, one after the other of the final ones are enough to look at: those between make no later
     * start.
     */
    private Optional<LedgerTime> bannedUntil(LedgerTime now) {
        List<Incident> last = strikes().filter(it -> it.isFinal(now)).toList();
        return IntStream.rangeClosed(BANNING, last.size())
                .mapToObj(end -> last.subList(end - BANNING, end))
                .filter(three -> three.get(0).isRecent(three.get(BANNING - 1).at()))
                .flatMap(three -> three.stream().map(Incident::finalFrom))
                .map(from -> from.plus(Incident.BAN))
                .filter(now::isBefore)
                .max(LedgerTime::compareTo);
    }

    private Standing backOff(LedgerTime now) {
        List<Incident> recent = strikes().filter(it -> it.isRecent(now)).toList();
        if (recent.isEmpty()) {
            return new Standing.Good();
        }
        Duration wait = SHORTEST_BACK_OFF.multipliedBy(1L << Math.min(recent.size(), BANNING * BANNING));
        LedgerTime until = recent.get(recent.size() - 1).at().plus(wait);
        return now.isBefore(until) ? new Standing.BackingOff(until, recent.size()) : new Standing.Good();
    }
}
