package io.github.gavel.economy.slots;

/** The address blocks that bid, or the customers: whether several bids share one, and who of them is first. */
final class Sharing {
    static final int NOBODY = -1;

    private static final byte MET = 1;
    private static final byte SHARED = 2;
    private static final byte ENTANGLED = 3;

    private final byte[] states;

    /** For each the number, plus one, of its first. */
    private final int[] firsts;

    Sharing(int kinds) {
        this.states = new byte[kinds];
        this.firsts = new int[kinds];
    }

    void meet(int kind) {
        states[kind] = states[kind] == 0 ? MET : SHARED;
    }

    boolean isShared(int kind) {
        return states[kind] >= SHARED;
    }

    /** From now on who is first of it depends on others than those who share it. */
    void entangle(int kind) {
        states[kind] = ENTANGLED;
    }

    boolean isEntangled(int kind) {
        return states[kind] == ENTANGLED;
    }

    int first(int kind) {
        return firsts[kind] - 1;
    }

    void seat(int kind, int candidate) {
        firsts[kind] = candidate + 1;
    }

    void seatUnlessTaken(int kind, int candidate) {
        if (first(kind) == NOBODY) {
            seat(kind, candidate);
        }
    }
}
