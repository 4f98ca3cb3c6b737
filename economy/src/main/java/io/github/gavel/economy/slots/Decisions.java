package io.github.gavel.economy.slots;

import java.util.AbstractList;
import java.util.Map;
import java.util.RandomAccess;

/**
 * One decision for each peer of a round, in its order. Ten thousand are taken in a round and few are ever looked at, so
 * only those that give or bar something are kept as they are; of all others a byte tells which it is, and it is put
 * into words whenever somebody asks.
 */
final class Decisions extends AbstractList<Decision> implements RandomAccess {
    private final Unserved unserved;
    private final Map<Integer, Decision> told;
    private final int count;

    /** @param told those that were put into words when they were taken */
    Decisions(Unserved unserved, Map<Integer, Decision> told, int count) {
        this.unserved = unserved;
        this.told = told;
        this.count = count;
    }

    @Override
    public Decision get(int candidate) {
        Decision known = told.get(candidate);
        return known == null ? unserved.decision(candidate) : known;
    }

    @Override
    public int size() {
        return count;
    }
}
