package io.github.gavel.engine.overlay;

/**
 * A peer as a round sees it.
 *
 * @param wants whether it is interested
 * @param stuck whether it leaves lying what it asked for
 * @param received bytes of blocks that came from it
 * @param sent bytes of blocks that went to it
 */
public record Contender(
        ConnectionId connection,
        boolean wants,
        boolean unchoked,
        boolean optimistic,
        boolean stuck,
        long received,
        long sent,
        long receivedPerSecond,
        long sentPerSecond) {}
