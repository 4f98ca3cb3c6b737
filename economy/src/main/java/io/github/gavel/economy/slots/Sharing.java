package io.github.gavel.economy.slots;

/** The address blocks that bid, or the customers: whether several bids share one, and who of them is first. */
final class Sharing {
    static final int NOBODY = -1;

    private final Alike alike;
    private final boolean[] entangled;

    /** For each the number, plus one, of its first. */
    private final int[] firsts;

    Sharing(Alike alike, int kinds) {
        this.alike = alike;
        this.entangled = new boolean[kinds];
        this.firsts = new int[kinds];
    }

    boolean isShared(int kind) {
        return alike.isShared(kind);
    }

    /** From now on who is first of it depends on others than those who share it. */
    void entangle(int kind) {
        entangled[kind] = true;
    }

    boolean isEntangled(int kind) {
        return entangled[kind];
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
