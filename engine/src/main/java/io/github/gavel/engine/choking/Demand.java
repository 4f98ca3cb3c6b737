package io.github.gavel.engine.choking;

/**
 * How many slots a torrent could use.
 *
 * @param turns for how many rounds it has had one of those that do not suffice for all; negative if it waits for one
 */
public record Demand(int wanted, int turns) {}
