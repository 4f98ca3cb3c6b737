package io.github.gavel.ui.details;

import io.github.gavel.ui.kit.StateRing;
import io.github.gavel.ui.rows.TorrentRow;

/** The ring that a torrent has wherever it is named. */
public final class Marks {
    private static final int ALL = 1000;

    private Marks() {}

    public static void show(TorrentRow row, StateRing ring) {
        boolean isClosed = row.isComplete() || row.activity().isStuck();
        ring.show(mark(row), isClosed ? ALL : row.permille());
    }

    private static StateRing.Mark mark(TorrentRow row) {
        return switch (row.activity()) {
            case DOWNLOADING -> StateRing.Mark.DOWN;
            case SEEDING -> StateRing.Mark.UP;
            case FETCHING, CHECKING -> StateRing.Mark.LOOK;
            case PAUSED, QUEUED, REMOVING -> StateRing.Mark.REST;
            case FINISHED -> StateRing.Mark.DONE;
            case FAILED, HELD, ABSENT -> StateRing.Mark.BAD;
        };
    }
}
