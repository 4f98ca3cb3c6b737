package io.github.gavel.engine.pieces;

import java.util.Arrays;
import java.util.BitSet;
import java.util.random.RandomGenerator;

/**
 * How many peers have each piece, and those that may be begun by urgency and rarity. Every change costs the same,
 * however many pieces there are: they lie in bags by how many have them, not in an order.
 */
final class Rarity {
    private static final int COMMON = 255;
    private static final int ABSENT = -1;

    private final short[] owners;
    private final int[] place;
    private final boolean[] urgent;
    private final Bag[] urgentBags = new Bag[COMMON + 1];
    private final Bag[] bags = new Bag[COMMON + 1];
    private final RandomGenerator random;

    Rarity(int pieces, RandomGenerator random) {
        this.owners = new short[pieces];
        this.place = new int[pieces];
        this.urgent = new boolean[pieces];
        this.random = random;
        Arrays.fill(place, ABSENT);
        Arrays.setAll(bags, i -> new Bag());
        Arrays.setAll(urgentBags, i -> new Bag());
    }

    int owners(int piece) {
        return owners[piece];
    }

    void gained(int piece) {
        change(piece, 1);
    }

    void lost(int piece) {
        change(piece, -1);
    }

    /** From now on the piece may be begun. */
    void add(int piece, boolean isUrgent) {
        urgent[piece] = isUrgent;
        if (place[piece] == ABSENT) {
            put(piece);
        }
    }

    void remove(int piece) {
        if (place[piece] != ABSENT) {
            takeOut(piece);
        }
    }

    boolean contains(int piece) {
        return place[piece] != ABSENT;
    }

    /** The most urgent, then rarest of the pieces that one peer has; negative if there is none. */
    int rarest(BitSet has) {
        int found = rarest(urgentBags, has);
        return found >= 0 ? found : rarest(bags, has);
    }

    private static int rarest(Bag[] from, BitSet has) {
        for (int owned = 1; owned <= COMMON; owned++) {
            Bag bag = from[owned];
            for (int i = 0; i < bag.size(); i++) {
                if (has.get(bag.at(i))) {
                    return bag.at(i);
                }
            }
        }
        return ABSENT;
    }

    private void change(int piece, int by) {
        boolean listed = place[piece] != ABSENT;
        if (listed) {
            takeOut(piece);
        }
        owners[piece] = (short) Math.max(0, Math.min(Short.MAX_VALUE, owners[piece] + by));
        if (listed) {
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
    }

    private void takeOut(int piece) {
        int moved = bag(piece).remove(place[piece]);
        place[moved] = place[piece];
        place[piece] = ABSENT;
    }

    private Bag bag(int piece) {
        return (urgent[piece] ? urgentBags : bags)[Math.min(owners[piece], COMMON)];
    }
}
