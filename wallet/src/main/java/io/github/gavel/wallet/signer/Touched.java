package io.github.gavel.wallet.signer;

import io.github.gavel.economy.identity.AccountId;
import io.github.gavel.economy.identity.InfoHash;
import io.github.gavel.wallet.caps.Tally;
import java.util.Set;

/** What counts as spent, and for whom that has changed. */
public record Touched(Tally tally, Set<InfoHash> torrents, Set<AccountId> payees) {
    public Touched {
        torrents = Set.copyOf(torrents);
        payees = Set.copyOf(payees);
    }

    public boolean isEmpty() {
        return torrents.isEmpty() && payees.isEmpty();
    }
}
