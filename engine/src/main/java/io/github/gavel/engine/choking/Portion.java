package io.github.gavel.engine.choking;

/**
 * The slots of one torrent until the next round.
 *
 * @param turns what its next {@link Demand} says
 */
public record Portion(int slots, int turns) {}
