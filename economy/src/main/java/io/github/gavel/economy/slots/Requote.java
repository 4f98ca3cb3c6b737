package io.github.gavel.economy.slots;

/** When a standing award gets a new price. */
public enum Requote {
    /** At a piece boundary, after a minute, if the price moved by more than a tenth. */
    HOUSE,

    /** Whenever the price moved, by the white paper's choke, reject, respond, unchoke. */
    PAPER
}
