package io.github.gavel.engine.choking;

/**
 * A peer as a round of choking sees it.
 *
 * @param received bytes a second that it sent us lately
 * @param sent bytes a second that it took from us lately
 * @param unchokedFor seconds since it was unchoked; negative if it is choked, so many seconds for which it has been
 */
public record Candidate<P>(P peer, long received, long sent, long unchokedFor, boolean optimistic) {
    boolean isUnchoked() {
        return unchokedFor >= 0;
    }
}
