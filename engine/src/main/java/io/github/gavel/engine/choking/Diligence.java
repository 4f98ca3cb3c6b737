package io.github.gavel.engine.choking;

/**
 * Whether a peer makes use of the slots that it gets. Who asks for nothing, or does not take what it asked for, is idle
 * until it uses a slot. Whoever once asks too late, because it is far away, has more time from then on.
 *
 * @param served whether it ever had a slot
 * @param used whether it used the one that it has, or had last
 * @param unused seconds for which it has not used that one
 * @param idle whether it let a slot go by, and has used none since
 * @param far whether it once asked when it had lost its slot already
 */
public record Diligence(boolean served, boolean used, int unused, boolean idle, boolean far) {
    /** Who has not had a slot yet. */
    public static final Diligence NEW = new Diligence(false, false, 0, false, false);

    private static final int TO_BEGIN = 3;
    private static final int TO_GO_ON = 10;

    /** It gets a slot. */
    public Diligence unchoked() {
        return new Diligence(true, false, 0, idle, far);
    }

    /** A second with a slot is over. */
    public Diligence second(boolean uses) {
        return uses
                ? new Diligence(served, true, 0, false, far)
                : new Diligence(served, used, unused + 1, idle || unused >= patience(), far);
    }

    /** It asks for something, and has no slot. */
    public Diligence late() {
        boolean isExcused = idle && !used && !far;
        return isExcused ? new Diligence(served, false, unused, false, true) : this;
    }

    /** Whether it has let the slot go by that it has. */
    public boolean wastes() {
        return unused > patience();
    }

    private int patience() {
        return used || far ? TO_GO_ON : TO_BEGIN;
    }
}
