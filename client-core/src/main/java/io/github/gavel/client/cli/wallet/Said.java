package io.github.gavel.client.cli.wallet;

import io.github.gavel.economy.ledger.Refusal;
import io.github.gavel.signing.secp256k1.Address;
import io.github.gavel.wallet.store.Sending;
import io.github.gavel.wallet.transfers.Outcome;

/** What became of a transfer, in a sentence. */
public record Said(Sums sums) {
    public String of(Outcome outcome) {
        if (outcome instanceof Outcome.Done done) {
            return "Sent " + what(done.sending()) + ".";
        }
        if (outcome instanceof Outcome.Refused refused) {
            return "Not sent: " + what(refused.sending()) + ": " + why(refused.why());
        }
        if (outcome instanceof Outcome.Unproven unproven) {
            return "Not sent: " + what(unproven.sending()) + ": the ledger does not know its signature";
        }
        if (outcome instanceof Outcome.Unanswered unanswered) {
            return "Not known whether it was sent: " + what(unanswered.sending()) + ": " + unanswered.why()
                    + "; it is kept, and the next `gavel wallet send` or `gavel wallet balance` hands in the same again";
        }
        if (outcome instanceof Outcome.Stopped stopped) {
            return (stopped.handedIn() ? "Answered, but not noted: " : "Not sent: ") + what(stopped.sending()) + ": "
                    + stopped.why();
        }
        return "Not sent: " + ((Outcome.Unsigned) outcome).why();
    }

    private String what(Sending sending) {
        return sums.show(sending.transfer().amount()) + " to "
                + Address.of(sending.transfer().to());
    }

    private String why(Refusal refusal) {
        return refusal instanceof Refusal.Insufficient insufficient
                ? "the account has " + sums.show(insufficient.available()) + ", and " + sums.show(insufficient.needed())
                        + " are needed"
                : "the ledger refused: " + refusal;
    }
}
