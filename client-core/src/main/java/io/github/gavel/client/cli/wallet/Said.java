package io.github.gavel.client.cli.wallet;

import io.github.gavel.client.purse.Sums;
import io.github.gavel.economy.identity.AccountId;
import io.github.gavel.economy.ledger.Refusal;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.ledger.form.RefusalWords;
import io.github.gavel.signing.secp256k1.Address;
import io.github.gavel.wallet.store.Sending;
import io.github.gavel.wallet.transfers.Outcome;

/** What became of a transfer of somebody's, in a sentence. */
public record Said(AccountId account, Sums sums) {
    public String of(Outcome outcome) {
        if (outcome instanceof Outcome.Done done) {
            return (isSent(done.sending()) ? "Sent " : "Collected ") + what(done.sending()) + ".";
        }
        if (outcome instanceof Outcome.TooLittle little) {
            return "Not sent: " + sums.show(little.needed()) + " to " + Address.of(little.to()) + ": "
                    + has(little.available(), little.needed());
        }
        if (outcome instanceof Outcome.Refused refused) {
            return not(refused.sending()) + why(refused.why())
                    + "; the ledger has it all the same, signed, and may do it later";
        }
        if (outcome instanceof Outcome.Unproven unproven) {
            return not(unproven.sending()) + "the ledger does not know its signature";
        }
        if (outcome instanceof Outcome.Unanswered unanswered) {
            return "Not known whether it was " + done(unanswered.sending()) + ": " + what(unanswered.sending()) + ": "
                    + unanswered.why()
                    + "; it is kept, and the next `gavel wallet send`, `collect` or `balance` hands in"
                    + " the same again";
        }
        if (outcome instanceof Outcome.Stopped stopped) {
            return stopped.handedIn()
                    ? "Answered, but not noted: " + what(stopped.sending()) + ": " + stopped.why()
                    : not(stopped.sending()) + stopped.why();
        }
        return "Nothing was signed: " + ((Outcome.Unsigned) outcome).why();
    }

    /** For somebody who asked for something else: what was sent before is not on its way any more. */
    public String ofEarlier(Outcome outcome) {
        boolean wasSent = outcome instanceof Outcome.Done done && isSent(done.sending());
        return of(outcome)
                + (wasSent ? " It was signed before; the same `gavel wallet send` again sends as much once more." : "");
    }

    private String not(Sending sending) {
        return "Not " + done(sending) + ": " + what(sending) + ": ";
    }

    private String done(Sending sending) {
        return isSent(sending) ? "sent" : "collected";
    }

    private boolean isSent(Sending sending) {
        return sending.transfer().from().equals(account);
    }

    private String what(Sending sending) {
        return sums.show(sending.transfer().amount())
                + (isSent(sending)
                        ? " to " + Address.of(sending.transfer().to())
                        : " from " + Address.of(sending.transfer().from()));
    }

    private String why(Refusal refusal) {
        return refusal instanceof Refusal.Insufficient insufficient
                ? has(insufficient.available(), insufficient.needed())
                : "the ledger refused: " + new RefusalWords(sums::show).of(refusal);
    }

    private String has(Amount available, Amount needed) {
        return "the account has " + sums.show(available) + ", and " + sums.show(needed) + " are needed";
    }
}
