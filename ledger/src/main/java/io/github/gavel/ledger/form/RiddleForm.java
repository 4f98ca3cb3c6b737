package io.github.gavel.ledger.form;

import io.github.gavel.economy.identity.Octets;
import io.github.gavel.ledger.faucet.Riddle;
import io.github.gavel.ledger.json.Form;

/** What a faucet asks, and what is shown to it. */
public final class RiddleForm {
    /** An answer to a riddle. */
    public record Solved(Octets challenge, Octets solution) {}

    public static final Form<Riddle> RIDDLE = new Form<>(
            (w, it) -> w.octets("challenge", it.challenge())
                    .number("difficulty", it.difficulty())
                    .amount("amount", it.amount()),
            r -> new Riddle(r.octets("challenge", 32), r.number("difficulty", Long.SIZE), r.amount("amount")));

    public static final Form<Solved> SOLVED = new Form<>(
            (w, it) -> w.octets("challenge", it.challenge()).octets("solution", it.solution()),
            r -> new Solved(r.octets("challenge", 32), r.octets("solution", Long.BYTES)));

    private RiddleForm() {}
}
