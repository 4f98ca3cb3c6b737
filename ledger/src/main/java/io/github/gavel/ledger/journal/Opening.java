package io.github.gavel.ledger.journal;

import java.util.List;

/** What came of opening a journal. */
public sealed interface Opening {
    /**
     * It goes on.
     *
     * @param notes what was not as it should be and did no harm, in sentences
     */
    record Ready(Journal journal, List<String> notes) implements Opening {}

    /** It does not, until somebody has looked at it. */
    record Damaged(Damage damage) implements Opening {}

    /** The records are well, but the state that they were to be added to is not theirs. */
    record OtherPast(Mark stateAt) implements Opening {}
}
