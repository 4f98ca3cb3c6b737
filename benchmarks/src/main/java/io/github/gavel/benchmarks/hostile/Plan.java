package io.github.gavel.benchmarks.hostile;

/**
 * How many attack at once, and how they come back.
 *
 * @param act what each of them does
 * @param members how many are connected at once
 * @param addresses how many these call from
 * @param returns how often in all somebody comes back who is hung up on or leaves
 * @param returnsPerTick and how often at most in a twentieth of a second
 */
record Plan(Act act, int members, int addresses, int returns, int returnsPerTick) {
    private static final int RETURNS = 200;

    /** Comes back twenty times a second at most, and two hundred times in all. */
    static Plan ofOne(Act act) {
        return ofMany(act, 1, 1);
    }

    static Plan ofMany(Act act, int members, int addresses) {
        return new Plan(act, members, addresses, RETURNS, 1);
    }
}
