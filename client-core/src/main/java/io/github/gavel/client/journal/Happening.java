package io.github.gavel.client.journal;

import java.time.Instant;

/**
 * One thing that happened.
 *
 * @param number one more than that of the one before
 * @param torrent the name of the torrent that it is about; empty if there is none
 * @param sentence why; empty where the kind says it all
 */
public record Happening(long number, Instant at, Kind kind, String torrent, String sentence) {
    /** What it is. */
    public enum Kind {
        ADDED,
        FINISHED,
        REMOVED,
        /** A torrent cannot go on, and somebody has to mend something. */
        STUCK,
        /** It goes on again. */
        RECOVERED,
        /** Something that the owner of all torrents should know. */
        TROUBLE,
        /** What somebody wanted was not done. */
        REFUSED;

        /** Whether somebody may have to do something. */
        public boolean isBad() {
            return this == STUCK || this == TROUBLE || this == REFUSED;
        }
    }
}
