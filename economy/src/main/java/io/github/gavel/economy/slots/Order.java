package io.github.gavel.economy.slots;

import io.github.gavel.economy.time.Tick;
import java.time.Duration;

/**
 * Who comes before whom. Every order here is total, down to the keyed tie, which no two share: replay needs it, and
 * fairness does, because what decides a tie must not be what the peer can choose. What matters most is one number, so
 * that of thousands nearly all are passed over after one comparison.
 */
interface Order {
    /** What matters most, the lowest first. */
    long rank(int candidate);

    /** Below zero if {@code a} comes before {@code b}, given that they have the same rank. */
    int amongEquals(int a, int b);

    default int compare(int a, int b) {
        int order = Long.compare(rank(a), rank(b));
        return order != 0 ? order : amongEquals(a, b);
    }

    /** Who is before whom in the auction. */
    static Order ofBids(Candidates candidates) {
        if (candidates.round().side() == Side.SEED) {
            return new BidsAtASeed(candidates);
        }
        return candidates.round().rules().policy() == SlotPolicy.TFT_STRICT
                ? new ReceivedThenBids(candidates)
                : new BidsAtALeecher(candidates);
    }

    /** Who is before whom for the free regular slots. */
    static Order ofFreeSlots(Candidates candidates, Verdicts verdicts) {
        return candidates.round().side() == Side.SEED
                ? new TakingTurns(candidates)
                : new TitForTat(candidates, verdicts);
    }

    /** The bid, then a holder in its first minutes, then the wait. */
    record BidsAtASeed(Candidates candidates) implements Order {
        /** For so long a holder comes before others who bid as much; then equal bids take turns. */
        private static final Duration FRESH = Duration.ofMinutes(5);

        @Override
        public long rank(int candidate) {
            return -candidates.bid(candidate);
        }

        @Override
        public int amongEquals(int a, int b) {
            int order = Boolean.compare(isFreshHolder(b), isFreshHolder(a));
            return order != 0 ? order : byLine(candidates, a, b);
        }

        private boolean isFreshHolder(int candidate) {
            return candidates.slot(candidate) instanceof Slot.Award award
                    && !candidates.round().now().isPast(award.since(), FRESH);
        }
    }

    /** The bid, then what the peer sends us, then a holder, then the wait. */
    record BidsAtALeecher(Candidates candidates) implements Order {
        @Override
        public long rank(int candidate) {
            return -candidates.bid(candidate);
        }

        @Override
        public int amongEquals(int a, int b) {
            Peer one = candidates.peer(a);
            Peer other = candidates.peer(b);
            int order = Long.compare(other.received(), one.received());
            order = order != 0 ? order : Boolean.compare(other.holdsAward(), one.holdsAward());
            return order != 0 ? order : byLine(candidates, a, b);
        }
    }

    /** What the peer sends us; a bid breaks ties. */
    record ReceivedThenBids(Candidates candidates) implements Order {
        @Override
        public long rank(int candidate) {
            return -candidates.peer(candidate).received();
        }

        @Override
        public int amongEquals(int a, int b) {
            return new BidsAtALeecher(candidates).compare(a, b);
        }
    }

    /** Holders in their term, the newest first; then whoever waits, the longest first; then all just served. */
    record TakingTurns(Candidates candidates) implements Order {
        @Override
        public long rank(int candidate) {
            return candidates.turns()[candidate];
        }

        @Override
        public int amongEquals(int a, int b) {
            int order = candidates.slot(b).since().compareTo(candidates.slot(a).since());
            return order != 0 ? order : byWait(candidates, a, b);
        }
    }

    /** What the peer sends us, then the bid, then a holder, then the wait. */
    record TitForTat(Candidates candidates, Verdicts verdicts) implements Order {
        @Override
        public long rank(int candidate) {
            return candidates.turns()[candidate];
        }

        @Override
        public int amongEquals(int a, int b) {
            int order = Long.compare(verdicts.eligibleBid(b), verdicts.eligibleBid(a));
            order = order != 0
                    ? order
                    : Boolean.compare(
                            candidates.peer(b).holdsRegularSlot(),
                            candidates.peer(a).holdsRegularSlot());
            return order != 0 ? order : byWait(candidates, a, b);
        }
    }

    /** The wait; a bid breaks ties. */
    record InTurn(Candidates candidates, Verdicts verdicts) implements Order {
        @Override
        public long rank(int candidate) {
            return candidates.waitsSince()[candidate];
        }

        @Override
        public int amongEquals(int a, int b) {
            int order = Long.compare(verdicts.eligibleBid(b), verdicts.eligibleBid(a));
            return order != 0 ? order : byWait(candidates, a, b);
        }
    }

    /** By the wait for a regular slot, so that equal bids take turns though losers have the optimistic slot in turn. */
    private static int byLine(Candidates candidates, int a, int b) {
        Tick now = candidates.round().now();
        int order =
                candidates.peer(a).inLineSince(now).compareTo(candidates.peer(b).inLineSince(now));
        return order != 0 ? order : Long.compare(candidates.tie(a), candidates.tie(b));
    }

    private static int byWait(Candidates candidates, int a, int b) {
        int order = Long.compare(candidates.waitsSince()[a], candidates.waitsSince()[b]);
        return order != 0 ? order : Long.compare(candidates.tie(a), candidates.tie(b));
    }
}
