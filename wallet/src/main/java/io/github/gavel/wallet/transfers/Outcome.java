package io.github.gavel.wallet.transfers;

import io.github.gavel.economy.identity.AccountId;
import io.github.gavel.economy.ledger.Refusal;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.wallet.store.Sending;

/** What became of a wish to send money. */
public sealed interface Outcome {
    /** The ledger did it, once, and it is in the history. */
    record Done(Sending sending) implements Outcome {}

    /** Nothing was signed, because the account has less. */
    record TooLittle(AccountId to, Amount needed, Amount available) implements Outcome {}

    /** Nothing was moved, and it is not handed in again. The ledger has it, signed. */
    record Refused(Sending sending, Refusal why) implements Outcome {}

    /** The ledger says that the signature is nobody's: nothing was moved. */
    record Unproven(Sending sending) implements Outcome {}

    /** Whether it was done is not known. It is kept, and the same is handed in again. */
    record Unanswered(Sending sending, String why) implements Outcome {}

    /** Nothing was signed, and nothing is on its way. */
    record Unsigned(String why) implements Outcome {}

    /**
     * The disk has failed. Before it was handed in, nothing was; after it was, the same is handed in again and comes to
     * nothing more.
     */
    record Stopped(Sending sending, boolean handedIn, String why) implements Outcome {}
}
