package io.github.gavel.engine.disk;

/** How much of a torrent's files is made before the first piece comes. */
public enum Allocation {
    /** Files grow as pieces come, with holes where the disk can have them. */
    SPARSE,
    /** All that is wanted has its room from the start. */
    FULL
}
