package io.github.gavel.economy.strikes;

import io.github.gavel.economy.gate.GateEffect.Cause;
import io.github.gavel.economy.identity.PeerKey;
import io.github.gavel.economy.time.LedgerTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who left us unpaid in the last day, and what that costs: a longer wait each time, and at the third strike a ban for a
 * day. It exists so that what a customer can take without paying is bounded, and an honest crash costs nothing. An
 * immutable value; what cannot matter any more is forgotten when something is written, not when it is read.
 */
public final class Strikes {
    /** More are not kept: the oldest is forgotten, so that nobody fills our disk with addresses. */
    public static final int MOST = 10_000;

    private static final Strikes NONE = new Strikes(List.of());

    private final List<Incident> incidents;
    private final Map<Culprit, Offences> byCulprit;

    /** @param incidents the oldest first */
    private Strikes(List<Incident> incidents) {
        this.incidents = List.copyOf(incidents.subList(Math.max(0, incidents.size() - MOST), incidents.size()));
        Map<Culprit, List<Incident>> lists = new HashMap<>();
        for (Incident incident : this.incidents) {
            for (Culprit culprit : incident.culprits()) {
                lists.computeIfAbsent(culprit, it -> new ArrayList<>()).add(incident);
            }
        }
        Map<Culprit, Offences> grouped = new HashMap<>();
        lists.forEach((culprit, its) -> grouped.put(culprit, new Offences(its)));
        byCulprit = grouped;
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

    /** What the disk keeps, the oldest first. */
    public List<Incident> incidents() {
        return incidents;
    }

    /** Something that counts against both a customer and its address. */
    public Strikes struck(PeerKey by, Set<Culprit> culprits, Cause cause, LedgerTime now) {
        boolean first = culprits.stream().map(this::offences).noneMatch(it -> it.hasRecent(now));
        boolean writtenOff = cause == Cause.WRITTEN_OFF;
        Incident incident =
                new Incident(culprits, now, !(writtenOff && first), writtenOff ? Optional.of(by) : Optional.empty());
        Stream<Incident> kept = incidents.stream().filter(it -> !it.isForgotten(now));
        return new Strikes(Stream.concat(kept, Stream.of(incident)).toList());
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
        return offences(culprit).standing(now);
    }

    private Offences offences(Culprit culprit) {
        return byCulprit.getOrDefault(culprit, Offences.NONE);
    }

    /**
     * How a customer stands, its neighbours taken into account. Their ban does not touch one who settled a piece here
     * and has no strike of its own.
     */
    public Standing standing(
            Culprit.Customer customer, Culprit.Neighbours neighbours, boolean settled, LedgerTime now) {
        Standing own = standing(customer, now);
        Standing theirs = standing(neighbours, now);
        boolean spotless = settled && !offences(customer).hasRecentStrike(now);
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
        Map<Culprit, Standing.Banned> bans = new HashMap<>();
        byCulprit.forEach((culprit, offences) -> {
            if (offences.standing(now) instanceof Standing.Banned banned) {
                bans.put(culprit, banned);
            }
        });
        return Map.copyOf(bans);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Strikes strikes && incidents.equals(strikes.incidents);
    }

    @Override
    public int hashCode() {
        return incidents.hashCode();
    }

    @Override
    public String toString() {
        return "Strikes" + incidents;
    }
}
