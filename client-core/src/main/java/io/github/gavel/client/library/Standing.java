package io.github.gavel.client.library;

/** Why a torrent is at work or not. What it does at work its transfer says. */
public enum Standing {
    AT_WORK,
    /** Others are before it in the queue. */
    WAITING,
    /** Its owner wants it so. */
    PAUSED,
    /** It was seeded for long enough. */
    GOAL_REACHED,
    /** Its disk is almost full. */
    LOW_DISK,
    /** What was in its folder is not there. */
    ABSENT,
    /** Its transfer failed and says why. */
    FAILED,
    /** It is on its way out. */
    LEAVING
}
