package io.github.gavel.client.library;

/** What its owner wants a torrent to do. */
public enum Wanted {
    /** Its work, as soon as the queue, the disk and its goal let it. */
    RUNNING,
    PAUSED,
    /** Its work, whatever the queue and its goal say. */
    FORCED
}
