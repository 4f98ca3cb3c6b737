package io.github.gavel.ledger.operator;

import java.util.List;

/** What came of serving a ledger. */
public sealed interface Hosted {
    /**
     * It is served.
     *
     * @param notes what was not as it should be and did no harm, in sentences
     */
    record Running(Hosting hosting, List<String> notes) implements Hosted {
        public Running {
            notes = List.copyOf(notes);
        }
    }

    record Refused(String why) implements Hosted {}
}
