package io.github.gavel.ledger.engine;

import java.util.List;

/** What came of opening a ledger. */
public sealed interface Opened {
    /**
     * It is at work.
     *
     * @param notes what was not as it should be and did no harm, in sentences
     */
    record Running(EmbeddedLedger ledger, List<String> notes) implements Opened {}

    /** It is not, and why, in a sentence. */
    record Refused(String why) implements Opened {}
}
