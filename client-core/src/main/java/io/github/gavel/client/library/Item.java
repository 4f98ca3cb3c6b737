package io.github.gavel.client.library;

import io.github.gavel.client.TorrentView;
import io.github.gavel.engine.TorrentState;
import java.util.Optional;

/** One torrent of the library at one moment: what is wanted of it, what it does, and why. */
public record Item(Entry entry, TorrentView view, Standing standing) {
    /** What its owner should know of it and can do; empty if it does what is wanted. */
    public Optional<String> sentence() {
        return switch (standing) {
            case ABSENT ->
                Optional.of(entry.ground()
                        + " is not there. Connect its disk or put it back, and it goes on by itself; or begin anew.");
            case LOW_DISK ->
                Optional.of("The disk of " + entry.folder()
                        + " is almost full. It goes on by itself once there is room again.");
            case FAILED ->
                Optional.of(
                        view.transfer().state() instanceof TorrentState.Failed failed
                                ? failed.sentence() + ". Mend that and resume it."
                                : "It failed. Resume it to try again.");
            case GOAL_REACHED ->
                Optional.of("It was seeded for long enough. Force it or give it another goal to go on.");
            default -> Optional.empty();
        };
    }
}
