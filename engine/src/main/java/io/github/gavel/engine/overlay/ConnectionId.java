package io.github.gavel.engine.overlay;

/** One connection of a torrent, by a number that none of its others has or had since the program began. */
public record ConnectionId(long number) {}
