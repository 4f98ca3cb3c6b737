package io.github.gavel.engine.limits;

/** How fast an engine may be in all, and each of its torrents until it is told otherwise. */
public record Speeds(Bandwidth inAll, Bandwidth ofEach) {
    public static final Speeds UNLIMITED = new Speeds(Bandwidth.UNLIMITED, Bandwidth.UNLIMITED);
}
