package io.github.gavel.ledger.descriptor;

import io.github.gavel.economy.OutOfLimits;
import io.github.gavel.economy.identity.LedgerId;
import io.github.gavel.ledger.port.Charter;
import java.util.List;
import java.util.Optional;

/**
 * All that somebody needs who wants to use a ledger: what it is, and what may change, which is where it answers and
 * what its faucet gives.
 *
 * @param pin the key of a server whose certificate nobody else vouches for
 */
public record Descriptor(Foundation foundation, List<LedgerUrl> urls, Optional<Pin> pin, Optional<FaucetTerms> faucet) {
    public static final int VERSION = 1;
    public static final int MOST_URLS = 4;

    public Descriptor {
        urls = List.copyOf(urls);
        if (urls.isEmpty() || urls.size() > MOST_URLS) {
            throw new OutOfLimits(urls.size() + " URLs: a ledger has 1 to " + MOST_URLS);
        }
        if (urls.stream().distinct().count() < urls.size()) {
            throw new OutOfLimits("a URL that is there twice");
        }
        if (pin.isPresent() && urls.stream().noneMatch(LedgerUrl::isSecure)) {
            throw new OutOfLimits("a pin goes with a URL of https");
        }
        if (faucet.isPresent() && !foundation.test()) {
            throw new OutOfLimits("only a test ledger has a faucet");
        }
    }

    public LedgerId ledger() {
        return foundation.ledger();
    }

    public Charter charter() {
        return foundation.charter();
    }
}
