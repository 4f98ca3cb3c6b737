package io.github.gavel.engine.pieces;

import java.util.Arrays;
import java.util.BitSet;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * How many peers have each piece, and those that may be begun by urgency and rarity. Every change costs the same,
 * however many pieces there are: they lie in bags by how many have them, not in an order. Peers that have all change no
 * order, and cost nothing.
 */
final class Rarity {
    private static final int COMMON = 255;
    private static final int ABSENT = -1;
    private static final int LOOKS = 1_000;

    private final short[] owners;
    private final int[] place;
    private final BitSet listed = new BitSet();
    private final BitSet urgent = new BitSet();
    private final Bag[] urgentBags = new Bag[COMMON + 1];
    private final Bag[] bags = new Bag[COMMON + 1];
    private final RandomGenerator random;
    private int seeds;

    /** @param random asked once: what is drawn for each change need be no secret, but quick */
    Rarity(int pieces, RandomGenerator random) {
        this.owners = new short[pieces];
        this.place = new int[pieces];
        this.random = new SplittableRandom(random.nextLong());
        Arrays.setAll(bags, i -> new Bag());
        Arrays.setAll(urgentBags, i -> new Bag());
    }

    /** Whether there is none that may be begun. */
    boolean isEmpty() {
        return listed.isEmpty();
    }

    void gained(int piece) {
        change(piece, 1);
    }

    /** A peer has these. */
    void gained(BitSet pieces) {
        change(pieces, 1);
    }

    /** A peer that had these is gone. */
    void lost(BitSet pieces) {
        change(pieces, -1);
    }

    /** From now on the piece may be begun. */
    void add(int piece, boolean isUrgent) {
        if (!listed.get(piece)) {
            urgent.set(piece, isUrgent);
            put(piece);
        }
    }

    void remove(int piece) {
        if (listed.get(piece)) {
            takeOut(piece);
        }
    }

    /**
     * The most urgent, then rarest of the pieces that one peer has; negative if there is none. A peer that has few of
     * those that are rare is given any.
     */
    int rarest(BitSet has) {
        int found = rarest(urgentBags, has);
        return found == ABSENT ? rarest(bags, has) : found;
    }

    /** The first of the pieces that one peer has; negative if there is none. */
    int first(BitSet has) {
        return next(has, 0);
    }

    private int rarest(Bag[] from, BitSet has) {
        int looks = 0;
        for (Bag bag : from) {
            for (int i = 0; i < bag.size(); i++) {
                if (has.get(bag.at(i))) {
                    return bag.at(i);
                }
                if (++looks == LOOKS) {
                    return any(has);
                }
            }
        }
        return ABSENT;
    }

    private int any(BitSet has) {
        int found = next(has, random.nextInt(owners.length));
        return found == ABSENT ? next(has, 0) : found;
    }

    private int next(BitSet has, int from) {
        int ours = listed.nextSetBit(from);
        int theirs = ours;
        while (ours >= 0 && theirs >= 0) {
            theirs = has.nextSetBit(ours);
            if (theirs == ours) {
                return ours;
            }
            ours = theirs < 0 ? theirs : listed.nextSetBit(theirs);
        }
        return ABSENT;
    }

    private void change(BitSet pieces, int by) {
        boolean isAll = pieces.cardinality() == owners.length;
        if (isAll && seeds + by >= 0) {
            seeds += by;
            return;
        }
        for (int piece = pieces.nextSetBit(0); piece >= 0; piece = pieces.nextSetBit(piece + 1)) {
            change(piece, by);
        }
    }

    private void change(int piece, int by) {
        boolean isListed = listed.get(piece);
        if (isListed) {
            takeOut(piece);
        }
        owners[piece] = (short) Math.max(0, Math.min(Short.MAX_VALUE, owners[piece] + by));
        if (isListed) {
            put(piece);
        }
    }

    /** Puts it at a place that chance decides, so that not everybody begins with the same. */
    private void put(int piece) {
        Bag bag = bag(piece);
        int last = bag.add(piece);
        int where = random.nextInt(last + 1);
        int other = bag.at(where);
        bag.set(last, other);
        place[other] = last;
        bag.set(where, piece);
        place[piece] = where;
        listed.set(piece);
    }

    private void takeOut(int piece) {
        int moved = bag(piece).remove(place[piece]);
        place[moved] = place[piece];
        listed.clear(piece);
    }

    private Bag bag(int piece) {
        return (urgent.get(piece) ? urgentBags : bags)[Math.min(owners[piece], COMMON)];
    }
}
