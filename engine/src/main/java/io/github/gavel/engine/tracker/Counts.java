package io.github.gavel.engine.tracker;

import java.util.Optional;
import java.util.OptionalInt;

/** What is remembered of an answer: how many, but not who. */
public record Counts(int peers, OptionalInt seeds, OptionalInt leechers, Optional<String> warning) {
    static Counts of(Answer answer) {
        return new Counts(answer.peers().size(), answer.seeds(), answer.leechers(), answer.warning());
    }
}
