package io.github.gavel.engine.limits;

/** Those of a torrent's peers that can have a limit of their own on what they get; the names mean nothing here. */
public enum RateClass {
    PAID,
    FREE
}
