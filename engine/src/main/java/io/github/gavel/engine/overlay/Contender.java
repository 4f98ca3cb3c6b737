package io.github.gavel.engine.overlay;

/**
 * A peer as a round sees it.
 *
 * @param wants whether it is interested
 * @param idle whether it let a slot go by, and has used none since: asked for nothing, or left lying what it asked for
 * @param received bytes of blocks that came from it
 * @param sent bytes of blocks that went to it
 */
public record Contender(
        ConnectionId connection,
        boolean wants,
        boolean unchoked,
        boolean optimistic,
        boolean idle,
        long received,
        long sent,
        long receivedPerSecond,
        long sentPerSecond) {}
