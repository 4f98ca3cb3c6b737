package io.github.gavel.ui.rows;

import io.github.gavel.engine.tracker.Counts;
import io.github.gavel.engine.tracker.Refusal;
import io.github.gavel.engine.tracker.TrackerStatus;
import java.net.URI;
import java.util.Optional;
import java.util.OptionalInt;

/** One tracker of a torrent. */
public record TrackerRow(
        URI tracker,
        State state,
        int peers,
        int failures,
        Optional<String> refusal,
        OptionalInt seeds,
        OptionalInt leechers) {
    public enum State {
        ASKED,
        FAILED,
        ANSWERED,
        WAITS
    }

    public static TrackerRow of(TrackerStatus status) {
        return new TrackerRow(
                status.tracker(),
                state(status),
                status.counts().map(Counts::peers).orElse(0),
                status.failures(),
                status.refusal().map(Refusal::sentence),
                status.counts().map(Counts::seeds).orElse(OptionalInt.empty()),
                status.counts().map(Counts::leechers).orElse(OptionalInt.empty()));
    }

    private static State state(TrackerStatus status) {
        if (status.isAsked()) {
            return State.ASKED;
        }
        if (status.failures() > 0) {
            return State.FAILED;
        }
        return status.answered().isPresent() ? State.ANSWERED : State.WAITS;
    }
}
