package io.github.gavel.speed.providing;

import java.util.Collection;

/**
 * Whether a round is worth being held before its time: somebody came, bid or left since the last one, and there is a
 * slot for everybody. Who competes waits for the round, so that nobody finds out faster what others bid.
 */
final class Vacancy {
    private int slots;
    private boolean isSought;

    /** @param slots how many there are, the one that goes round among them */
    Vacancy(int slots) {
        this.slots = slots;
    }

    /** Somebody wants what it has not, or may have now what another had. */
    void sought() {
        isSought = true;
    }

    /** Slots were given anew. */
    void filled(int slots) {
        this.slots = slots;
        isSought = false;
    }

    boolean isOpenTo(Collection<Seat> seats) {
        return isSought && seats.stream().filter(seat -> seat.wants).count() <= slots;
    }
}
