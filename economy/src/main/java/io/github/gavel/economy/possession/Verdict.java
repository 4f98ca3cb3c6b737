package io.github.gavel.economy.possession;

/** What the answers to a challenge are worth. */
public sealed interface Verdict {
    record Proven(int chunks) implements Verdict {}

    /** More or fewer answers than chunks were asked for. */
    record WrongCount(int asked, int answered) implements Verdict {}

    /** The first wrong answer: its position in the challenge and the chunk. */
    record WrongAnswer(int position, long chunk) implements Verdict {}

    /** The verifier could not read its own copy of all chunks; nothing is said about the prover. */
    record Unchecked(int asked, int read) implements Verdict {}
}
