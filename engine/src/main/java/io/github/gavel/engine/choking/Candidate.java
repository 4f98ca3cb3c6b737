package io.github.gavel.engine.choking;

/**
 * A peer as a round of choking sees it.
 *
 * @param received bytes a second that it sent us lately
 * @param sent bytes a second that it took from us lately
 * @param unchokedFor seconds since it got its slot; negative if it is choked, so many seconds for which it has been
 * @param inLine seconds since it used a slot that does not go round
 * @param from what it shares with those who count as one with it
 */
public record Candidate<P>(
        P peer,
        long received,
        long sent,
        long unchokedFor,
        long inLine,
        boolean optimistic,
        Diligence diligence,
        Object from) {
    /** One of its own, of whom nothing is known. */
    public Candidate(P peer, long received, long sent, long unchokedFor, long inLine, boolean optimistic) {
        this(peer, received, sent, unchokedFor, inLine, optimistic, Diligence.NEW, peer);
    }

    boolean isUnchoked() {
        return unchokedFor >= 0;
    }

    boolean isIdle() {
        return diligence.idle();
    }

    /** Whether it waits for its first slot. */
    boolean isNewcomer() {
        return !isUnchoked() && !diligence.served();
    }

    /** Whether it has a slot of which it makes no use. */
    boolean wastes() {
        return isUnchoked() && diligence.wastes();
    }
}
