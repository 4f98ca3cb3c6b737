package io.github.gavel.ledger.check;

import io.github.gavel.economy.ledger.Command;
import io.github.gavel.economy.ledger.CommandId;
import io.github.gavel.economy.ledger.Refusal;
import io.github.gavel.ledger.deed.Deed;

/** What a mandate was found to be. */
public sealed interface Checked {
    /** Whose it says, and a command for the rules to decide. */
    record Sound(Deed deed, Command command) implements Checked {}

    /** Nobody signed it. */
    record Unproven(CommandId id) implements Checked {}

    /** Somebody signed it whose word it is not. */
    record Foreign(Refusal.WrongSigner refusal) implements Checked {}
}
