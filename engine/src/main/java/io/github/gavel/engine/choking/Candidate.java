package io.github.gavel.engine.choking;

/**
 * A peer as a round of choking sees it.
 *
 * @param received bytes a second that it sent us lately
 * @param sent bytes a second that it took from us lately
 * @param unchokedFor seconds since it got its slot; negative if it is choked, so many seconds for which it has been
 * @param inLine seconds since it had a slot that does not go round
 */
public record Candidate<P>(P peer, long received, long sent, long unchokedFor, long inLine, boolean optimistic) {
    boolean isUnchoked() {
        return unchokedFor >= 0;
    }
}
