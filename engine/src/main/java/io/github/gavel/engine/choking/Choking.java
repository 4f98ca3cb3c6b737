package io.github.gavel.engine.choking;

import static java.util.Comparator.comparing;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The classic way to hand out slots. While we download, those who send us most have them; as a seed everybody has one
 * in turn, for a minute. One more goes round, so that newcomers can show what they give. A slot is for who uses it.
 *
 * @param optimistic how many go round: one or none
 */
public record Choking(int regular, int optimistic) {
    private static final long SEED_TURN = 60;
    private static final long OPTIMISTIC_TURN = 30;
    private static final long IDLE_LATER = 300;

    public Choking {
        if (regular < 0 || optimistic < 0 || optimistic > 1) {
            throw new IllegalArgumentException(
                    regular + " slots and " + optimistic + " that go round: at least 0, and at most 1 of the latter");
        }
    }

    /** With fewer than are wanted: one of them goes round if there is another. */
    public static Choking within(int slots) {
        int optimistic = slots > 1 ? 1 : 0;
        return new Choking(slots - optimistic, optimistic);
    }

    /** Who is unchoked, and which of them by the slot that goes round. */
    public <P> Unchoked<P> decide(List<Candidate<P>> interested, boolean seeding) {
        Set<P> chosen = new LinkedHashSet<>();
        line(interested, seeding).stream()
                .filter(candidate -> !goesRound(candidate) || interested.size() <= regular)
                .limit(regular)
                .forEach(candidate -> chosen.add(candidate.peer()));
        Optional<P> other = Line.of(interested, forOptimistic()).stream()
                .filter(candidate -> !chosen.contains(candidate.peer()))
                .limit(optimistic)
                .findFirst()
                .map(Candidate::peer);
        return new Unchoked<>(chosen, other);
    }

    /** Who of those that wait has a slot that is free. Whoever has the one that goes round takes none of the others. */
    public <P> List<P> next(List<Candidate<P>> interested, boolean seeding) {
        long taken = interested.stream()
                .filter(candidate -> candidate.isUnchoked() && !candidate.optimistic())
                .count();
        return line(interested, seeding).stream()
                .filter(candidate -> !candidate.isUnchoked())
                .limit(Math.max(0, regular - taken))
                .map(Candidate::peer)
                .toList();
    }

    /** Who gives up a slot of which it makes no use: as many as there are others who wait for one. */
    public static <P> List<P> givingUp(List<Candidate<P>> interested) {
        long waiting =
                interested.stream().filter(candidate -> !candidate.isUnchoked()).count();
        return interested.stream()
                .filter(Candidate::wastes)
                .sorted(comparing(Candidate::optimistic))
                .limit(waiting)
                .map(Candidate::peer)
                .toList();
    }

    /** What somebody sends is worth more than who its neighbours are. */
    private static <P> List<Candidate<P>> line(List<Candidate<P>> interested, boolean seeding) {
        return seeding
                ? Line.of(interested, inTurn())
                : interested.stream().sorted(byWhatTheySend()).toList();
    }

    private static <P> Comparator<Candidate<P>> byWhatTheySend() {
        return comparing((Candidate<P> candidate) -> -candidate.received())
                .thenComparing(Candidate::isIdle)
                .thenComparing(candidate -> !candidate.isUnchoked())
                .thenComparing(Candidate::unchokedFor);
    }

    /**
     * Those in their turn first; then whoever waits longest, whether it had the slot that goes round or not. Who is
     * idle comes last, in the order in which they had their last try.
     */
    private static <P> Comparator<Candidate<P>> inTurn() {
        return comparing((Candidate<P> candidate) -> candidate.isIdle())
                .thenComparing(candidate -> candidate.optimistic() || !isWithin(candidate, SEED_TURN))
                .thenComparing(candidate -> candidate.isIdle() ? candidate.unchokedFor() : -candidate.inLine())
                .thenComparing(candidate -> -candidate.sent());
    }

    /** Who is idle comes as if it had come later, and not last, so that it has a try however many others wait. */
    private <P> Comparator<Candidate<P>> forOptimistic() {
        return comparing((Candidate<P> candidate) -> !goesRound(candidate))
                .thenComparing(candidate -> candidate.isUnchoked()
                        ? Long.MAX_VALUE
                        : candidate.unchokedFor() + (candidate.isIdle() ? IDLE_LATER : 0));
    }

    /** Whether it has the slot that goes round, and its turn is not over. */
    private boolean goesRound(Candidate<?> candidate) {
        return optimistic > 0 && candidate.optimistic() && isWithin(candidate, OPTIMISTIC_TURN);
    }

    private static boolean isWithin(Candidate<?> candidate, long turn) {
        return candidate.isUnchoked() && candidate.unchokedFor() < turn;
    }
}
