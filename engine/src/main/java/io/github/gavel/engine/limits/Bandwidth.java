package io.github.gavel.engine.limits;

/** The limits of both ways. */
public record Bandwidth(Limit down, Limit up) {
    public static final Bandwidth UNLIMITED = new Bandwidth(Limit.NONE, Limit.NONE);
}
