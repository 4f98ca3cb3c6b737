package io.github.gavel.economy.slots;

import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.ToLongFunction;

/**
 * Remembers of all candidates that share something the one that came first. A table without nodes, hashed under the
 * round's secret: a round fills it anew with thousands, and their addresses may have been chosen to collide.
 */
final class Firsts {
    private final long secret;
    private final ToLongFunction<Candidate> hash;
    private final BiPredicate<Candidate, Candidate> same;
    private final Candidate[] table;
    private int count;

    private Firsts(long secret, ToLongFunction<Candidate> hash, BiPredicate<Candidate, Candidate> same, int expected) {
        this.secret = secret;
        this.hash = hash;
        this.same = same;
        this.table = new Candidate[4 * Integer.highestOneBit(Math.max(1, expected))];
    }

    static Firsts byBlock(Round round, int expected) {
        return new Firsts(
                round.secret(),
                Candidate::blockHash,
                (a, b) -> a.blockHash() == b.blockHash() && a.peer.block().equals(b.peer.block()),
                expected);
    }

    static Firsts byPayer(Round round, int expected) {
        return new Firsts(
                round.secret(),
                candidate -> candidate.payer().hashCode(),
                (a, b) -> a.payer().equals(b.payer()),
                expected);
    }

    /** The first of those like {@code candidate}, which is the first itself if there was none. */
    Optional<Candidate> meet(Candidate candidate) {
        int place = placeOf(candidate);
        if (table[place] != null) {
            return Optional.of(table[place]);
        }
        table[place] = candidate;
        count++;
        return Optional.empty();
    }

    Optional<Candidate> firstLike(Candidate candidate) {
        return Optional.ofNullable(table[placeOf(candidate)]);
    }

    int count() {
        return count;
    }

    private int placeOf(Candidate candidate) {
        int place = (int) Tie.keyed(secret, hash.applyAsLong(candidate)) & table.length - 1;
        while (table[place] != null && !same.test(table[place], candidate)) {
            place = place + 1 & table.length - 1;
        }
        return place;
    }
}
