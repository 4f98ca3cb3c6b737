package io.github.gavel.client.cli;

import io.github.gavel.client.cli.wallet.Said;
import io.github.gavel.client.json.BadInput;
import io.github.gavel.economy.identity.Octets;
import io.github.gavel.signing.struct.Nonce;
import io.github.gavel.wallet.transfers.Outcome;
import io.github.gavel.wallet.transfers.Transfers;
import java.io.PrintWriter;
import java.security.SecureRandom;
import java.util.List;
import java.util.function.Function;

/** What a verb that moves tokens does first and last: while one transfer is not answered, no other is signed. */
record Waiting(Said said, PrintWriter out) {
    /** What was signed before and is answered now, for somebody who asked for something else. */
    void clearedBeside(Transfers transfers) throws BadInput {
        cleared(transfers, said::ofEarlier);
    }

    List<Outcome> cleared(Transfers transfers) throws BadInput {
        return cleared(transfers, said::of);
    }

    private List<Outcome> cleared(Transfers transfers, Function<Outcome, String> words) throws BadInput {
        List<Outcome> again = transfers.again();
        for (Outcome outcome : again) {
            if (outcome instanceof Outcome.Unanswered || outcome instanceof Outcome.Stopped) {
                throw WalletOption.refused(said.of(outcome) + "; nothing else is sent before");
            }
            out.println(words.apply(outcome));
        }
        return again;
    }

    void done(Outcome outcome) throws BadInput {
        if (!(outcome instanceof Outcome.Done)) {
            throw WalletOption.refused(said.of(outcome));
        }
        out.println(said.of(outcome));
    }

    static Nonce nonce() {
        byte[] nonce = new byte[32];
        new SecureRandom().nextBytes(nonce);
        return new Nonce(Octets.of(nonce));
    }
}
