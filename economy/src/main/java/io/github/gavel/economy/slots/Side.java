package io.github.gavel.economy.slots;

/** Whether the provider has the whole torrent or still wants some of it itself. */
public enum Side {
    SEED,
    LEECHER
}
