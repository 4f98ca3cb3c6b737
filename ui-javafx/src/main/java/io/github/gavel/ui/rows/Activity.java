package io.github.gavel.ui.rows;

import io.github.gavel.client.library.Item;
import io.github.gavel.engine.TorrentSnapshot;
import io.github.gavel.engine.TorrentState;
import java.util.Locale;

/** What a torrent does, in the words of the sidebar. */
public enum Activity {
    DOWNLOADING,
    SEEDING,
    FETCHING,
    CHECKING,
    PAUSED,
    FINISHED,
    /** Others are before it. */
    QUEUED,
    /** Its disk is almost full. */
    HELD,
    /** What was in its folder is not there. */
    ABSENT,
    REMOVING,
    FAILED;

    static Activity of(Item item) {
        return switch (item.standing()) {
            case WAITING -> QUEUED;
            case LOW_DISK -> HELD;
            case ABSENT -> ABSENT;
            case FAILED -> FAILED;
            case LEAVING -> REMOVING;
            case AT_WORK, PAUSED, GOAL_REACHED -> of(item.view().transfer());
        };
    }

    static Activity of(TorrentSnapshot torrent) {
        TorrentState state = torrent.state();
        if (state instanceof TorrentState.Downloading) {
            return DOWNLOADING;
        }
        if (state instanceof TorrentState.Seeding) {
            return SEEDING;
        }
        if (state instanceof TorrentState.FetchingMetadata) {
            return FETCHING;
        }
        if (state instanceof TorrentState.Checking) {
            return CHECKING;
        }
        if (state instanceof TorrentState.Removing) {
            return REMOVING;
        }
        if (state instanceof TorrentState.Failed) {
            return FAILED;
        }
        return torrent.content().isPresent() && torrent.lacking() == 0 ? FINISHED : PAUSED;
    }

    /** Under which the bundles have its name. */
    public String key() {
        return "activity." + name().toLowerCase(Locale.ROOT);
    }

    /** Whether it comes nearer to having all that is wanted. */
    public boolean isOnItsWay() {
        return this == DOWNLOADING || this == FETCHING || this == CHECKING;
    }

    public boolean isAtRest() {
        return !isOnItsWay() && this != SEEDING;
    }

    /** Whether a person has to look at it. */
    public boolean isStuck() {
        return this == FAILED || this == HELD || this == ABSENT;
    }
}
