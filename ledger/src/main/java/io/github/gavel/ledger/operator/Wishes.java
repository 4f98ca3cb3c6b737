package io.github.gavel.ledger.operator;

import io.github.gavel.ledger.descriptor.FaucetTerms;
import io.github.gavel.ledger.descriptor.LedgerUrl;
import java.util.List;
import java.util.Optional;

/**
 * How a new ledger is to be.
 *
 * @param pinned whether its server shows a certificate of its own making, whose key is told in the descriptor
 */
public record Wishes(
        String name, boolean test, int decimals, List<LedgerUrl> urls, Optional<FaucetTerms> faucet, boolean pinned) {
    public Wishes {
        urls = List.copyOf(urls);
    }

    boolean isSecure() {
        return urls.stream().anyMatch(LedgerUrl::isSecure);
    }
}
