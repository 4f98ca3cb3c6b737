package io.github.gavel.engine.choking;

import static java.util.Comparator.comparing;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The classic way to hand out slots. While we download, those who send us most have them; as a seed everybody has one
 * in turn, for a minute. One more goes round, so that newcomers can show what they give.
 */
public record Choking(int slots) {
    private static final long SEED_TURN = 60;
    private static final long OPTIMISTIC_TURN = 30;

    public Choking {
        if (slots < 1) {
            throw new IllegalArgumentException(slots + " slots: at least 1");
        }
    }

    /** Who is unchoked, and which of them by the slot that goes round. */
    public <P> Unchoked<P> decide(List<Candidate<P>> interested, boolean seeding) {
        Set<P> regular = new LinkedHashSet<>();
        interested.stream()
                .filter(candidate -> !candidate.optimistic() || interested.size() <= slots)
                .sorted(seeding ? inTurn() : byWhatTheySend())
                .limit(slots)
                .forEach(candidate -> regular.add(candidate.peer()));
        Optional<P> optimistic = interested.stream()
                .filter(candidate -> !regular.contains(candidate.peer()))
                .min(forOptimistic())
                .map(Candidate::peer);
        return new Unchoked<>(regular, optimistic);
    }

    /** Who of those that wait has a slot that is free. Whoever has the one that goes round takes none of the others. */
    public <P> List<P> next(List<Candidate<P>> interested, boolean seeding) {
        long taken = interested.stream()
                .filter(candidate -> candidate.isUnchoked() && !candidate.optimistic())
                .count();
        return interested.stream()
                .filter(candidate -> !candidate.isUnchoked())
                .sorted(seeding ? inTurn() : byWhatTheySend())
                .limit(Math.max(0, slots - taken))
                .map(Candidate::peer)
                .toList();
    }

    private static <P> Comparator<Candidate<P>> byWhatTheySend() {
        return comparing((Candidate<P> candidate) -> -candidate.received())
                .thenComparing(candidate -> !candidate.isUnchoked())
                .thenComparing(Candidate::unchokedFor);
    }

    /** Those in their turn first, the fastest of them; then whoever waits longest. */
    private static <P> Comparator<Candidate<P>> inTurn() {
        return comparing((Candidate<P> candidate) -> !isWithin(candidate, SEED_TURN))
                .thenComparing(candidate -> candidate.isUnchoked() ? Long.MAX_VALUE : candidate.unchokedFor())
                .thenComparing(candidate -> -candidate.sent());
    }

    private static <P> Comparator<Candidate<P>> forOptimistic() {
        return comparing((Candidate<P> candidate) -> !(candidate.optimistic() && isWithin(candidate, OPTIMISTIC_TURN)))
                .thenComparing(candidate -> candidate.isUnchoked() ? Long.MAX_VALUE : candidate.unchokedFor());
    }

    private static boolean isWithin(Candidate<?> candidate, long turn) {
        return candidate.isUnchoked() && candidate.unchokedFor() < turn;
    }
}
