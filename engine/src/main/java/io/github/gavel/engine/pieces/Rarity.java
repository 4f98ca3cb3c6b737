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

    private final int pieces;
    private final BitSet listed = new BitSet();
    private final BitSet urgent = new BitSet();
    private final BitSet first = new BitSet();
    private final BitSet last = new BitSet();
    private final RandomGenerator random;
    private short[] owners = new short[0];
    private int[] place = new int[0];
    private Bag[] urgentBags = new Bag[0];
    private Bag[] bags = new Bag[0];
    private Bag[] lastBags = new Bag[0];
    private int seeds;

    /** @param random asked once: what is drawn for each change need be no secret, but quick */
    Rarity(int pieces, RandomGenerator random) {
        this.pieces = pieces;
        this.random = new SplittableRandom(random.nextLong());
    }

    /** Whether owners are counted. Whoever never lacked anything does not need to know, and has no memory for it. */
    boolean counts() {
        return owners.length > 0;
    }

    private void beginToCount() {
        if (!counts()) {
            seeds = 0;
            owners = new short[pieces];
            place = new int[pieces];
            urgentBags = emptyBags();
            bags = emptyBags();
            lastBags = emptyBags();
        }
    }

    private static Bag[] emptyBags() {
        Bag[] empty = new Bag[COMMON + 1];
        Arrays.setAll(empty, i -> new Bag());
        return empty;
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
        beginToCount();
        if (!listed.get(piece)) {
            urgent.set(piece, isUrgent);
            put(piece);
        }
    }

    /** From now on these are begun before all others, or after them. */
    void rank(BitSet before, BitSet after) {
        BitSet changed = (BitSet) before.clone();
        changed.xor(first);
        BitSet changedToo = (BitSet) after.clone();
        changedToo.xor(last);
        changed.or(changedToo);
        changed.and(listed);
        changed.stream().forEach(this::takeOut);
        first.clear();
        first.or(before);
        last.clear();
        last.or(after);
        changed.stream().forEach(this::put);
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
        found = found == ABSENT ? rarest(bags, has) : found;
        return found == ABSENT ? rarest(lastBags, has) : found;
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
        int found = next(has, random.nextInt(pieces));
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

    private void change(BitSet some, int by) {
        boolean isAll = some.cardinality() == pieces;
        if (isAll && seeds + by >= 0) {
            seeds += by;
            return;
        }
        for (int piece = some.nextSetBit(0); piece >= 0; piece = some.nextSetBit(piece + 1)) {
            change(piece, by);
        }
    }

    /** Of a piece that there is not, and of all while nobody counts, nothing is kept. */
    private void change(int piece, int by) {
        if (piece >= owners.length) {
            return;
        }
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
        boolean isLast = last.get(piece);
        Bag[] ranked = urgent.get(piece) || first.get(piece) ? urgentBags : isLast ? lastBags : bags;
        return ranked[Math.min(owners[piece], COMMON)];
    }
}
