package io.github.gavel.engine;

import io.github.gavel.engine.metainfo.Content;
import io.github.gavel.engine.pieces.Plan;
import io.github.gavel.engine.resume.Particulars;
import java.util.Optional;

/**
 * What one torrent's owner wants of it: what was said last, or when it was given, or in an earlier run. It belongs to
 * the reactor's thread.
 */
final class Wants {
    private final Optional<Selection> given;
    private final boolean sequential;
    private Choice choice = Choice.ALL;
    private boolean isSettled;

    Wants(Optional<Selection> given, boolean sequential) {
        this.given = given;
        this.sequential = sequential;
    }

    Choice choice() {
        return choice;
    }

    Plan plan(Content content) {
        return choice.plan(content.layout());
    }

    void choose(Choice other) {
        isSettled = true;
        choice = other;
    }

    /** Whether something was asked for when the torrent was given, and it has no such file. */
    boolean areInVain(Content content) {
        return given.isPresent() && choice.wanted(content.layout()).isEmpty();
    }

    /** It is known now what the torrent consists of, and what an earlier run remembered. */
    void recall(Optional<Particulars> earlier, Content content) {
        if (!isSettled) {
            Choice chosen = given.map(selection -> selection.of(content))
                    .or(() -> earlier.map(known -> Choice.remembered(known.priorities(), known.sequential())))
                    .orElse(Choice.ALL);
            choose(chosen.inOrder(sequential || chosen.sequential()));
        }
    }
}
