package io.github.gavel.economy.strikes;

import io.github.gavel.economy.gate.GateEffect.Cause;
import io.github.gavel.economy.identity.PeerKey;
import io.github.gavel.economy.time.LedgerTime;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Who left us unpaid in the last day, and what that costs: a longer wait each time, and at the third strike a ban for a
 * day. It exists so that what a customer can take without paying is bounded, and an honest crash costs nothing.
 *
 * @param incidents the oldest first
 */
public record Strikes(List<Incident> incidents) {
    /** More are not kept: the oldest is forgotten, so that nobody fills our disk with addresses. */
    public static final int MOST = 10_000;

    private static final Strikes NONE = new Strikes(List.of());
    private static final int BANNING = 3;
    private static final Duration SHORTEST_BACK_OFF = Duration.ofMinutes(1);

    public Strikes {
        incidents = List.copyOf(incidents);
    }

    public static Strikes none() {
        return NONE;
    }

    /** What a former run left on disk. The connections of that time are gone, so nothing of it can be taken back. */
    public static Strikes restored(List<Incident> incidents) {
        return new Strikes(incidents.stream()
                .map(it -> new Incident(it.culprits(), it.at(), it.counts(), Optional.empty()))
                .toList());
    }

    /** Something that counts against both a customer and its address. */
    public Strikes struck(PeerKey by, Set<Culprit> culprits, Cause cause, LedgerTime now) {
        List<Incident> kept = kept(now);
        boolean first = kept.stream()
                .filter(it -> it.isRecent(now))
                .noneMatch(it -> culprits.stream().anyMatch(it::isBy));
        boolean writtenOff = cause == Cause.WRITTEN_OFF;
        Incident incident =
                new Incident(culprits, now, !(writtenOff && first), writtenOff ? Optional.of(by) : Optional.empty());
        return new Strikes(Stream.concat(kept.stream().skip(Math.max(0, kept.size() - MOST + 1L)), Stream.of(incident))
                .toList());
    }

    /** What was written off on a connection was paid late; what was written off too long before stays. */
    public Strikes undone(PeerKey by, LedgerTime now) {
        return new Strikes(
                incidents.stream().filter(it -> !it.isUndoable(by, now)).toList());
    }

    /** A person forgives: whatever was done is not held against {@code culprit} any more. */
    public Strikes lifted(Culprit culprit) {
        UnaryOperator<Incident> lift = it -> new Incident(
                it.culprits().stream().filter(other -> !other.equals(culprit)).collect(Collectors.toSet()),
                it.at(),
                it.counts(),
                it.undoable());
        return new Strikes(incidents.stream()
                .map(lift)
                .filter(it -> !it.culprits().isEmpty())
                .toList());
    }

    public Standing standing(Culprit culprit, LedgerTime now) {
        List<Incident> strikes =
                kept(now).stream().filter(it -> it.counts() && it.isBy(culprit)).toList();
        return bannedUntil(strikes, now).<Standing>map(Standing.Banned::new).orElseGet(() -> backOff(strikes, now));
    }

    /** A third strike within a day bans, and so does every further one, from when it cannot be taken back any more. */
    private static Optional<LedgerTime> bannedUntil(List<Incident> strikes, LedgerTime now) {
        return IntStream.range(BANNING - 1, strikes.size())
                .filter(last -> strikes.get(last - BANNING + 1)
                        .isRecent(strikes.get(last).at()))
                .mapToObj(last -> strikes.get(last).banFrom())
                .filter(from -> !now.isBefore(from))
                .map(from -> from.plus(Incident.BAN))
                .filter(now::isBefore)
                .max(LedgerTime::compareTo);
    }

    private static Standing backOff(List<Incident> all, LedgerTime now) {
        List<Incident> strikes = all.stream().filter(it -> it.isRecent(now)).toList();
        if (strikes.isEmpty()) {
            return new Standing.Good();
        }
        Duration wait = SHORTEST_BACK_OFF.multipliedBy(1L << Math.min(strikes.size(), BANNING * BANNING));
        LedgerTime until = strikes.get(strikes.size() - 1).at().plus(wait);
        return now.isBefore(until) ? new Standing.BackingOff(until, strikes.size()) : new Standing.Good();
    }

    /**
     * How a customer stands, its neighbours taken into account. Their ban does not touch one who settled a piece here
     * and has no strike of its own.
     */
    public Standing standing(
            Culprit.Customer customer, Culprit.Neighbours neighbours, boolean settled, LedgerTime now) {
        Standing own = standing(customer, now);
        Standing theirs = standing(neighbours, now);
        boolean spotless =
                settled && incidents.stream().noneMatch(it -> it.counts() && it.isBy(customer) && it.isRecent(now));
        return theirs instanceof Standing.Banned && spotless ? own : stricter(own, theirs);
    }

    private static Standing stricter(Standing one, Standing other) {
        if (one instanceof Standing.Banned first && other instanceof Standing.Banned second) {
            return first.until().isBefore(second.until()) ? other : one;
        }
        if (one instanceof Standing.BackingOff first && other instanceof Standing.BackingOff second) {
            return first.until().isBefore(second.until()) ? other : one;
        }
        return rank(one) >= rank(other) ? one : other;
    }

    private static int rank(Standing standing) {
        if (standing instanceof Standing.Banned) {
            return 2;
        }
        return standing instanceof Standing.BackingOff ? 1 : 0;
    }

    /** Everybody who is banned, for a person to see and forgive. */
    public Map<Culprit, Standing.Banned> bans(LedgerTime now) {
        return incidents.stream()
                .flatMap(it -> it.culprits().stream())
                .distinct()
                .filter(culprit -> standing(culprit, now) instanceof Standing.Banned)
                .collect(Collectors.toMap(Function.identity(), culprit -> (Standing.Banned) standing(culprit, now)));
    }

    private List<Incident> kept(LedgerTime now) {
        return incidents.stream().filter(it -> !it.isForgotten(now)).toList();
    }
}
