package io.github.gavel.economy.ledger;

/** What the rules say to a command. */
public sealed interface Ruling {
    /** It is done by applying this change. */
    record Applied(Change change) implements Ruling {}

    /** It was done before, or what it asks for holds already. */
    record Unchanged(Done done) implements Ruling {}

    record Refused(Refusal refusal) implements Ruling {}
}
