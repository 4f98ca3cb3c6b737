package io.github.gavel.wallet.signer;

import io.github.gavel.economy.identity.AccountId;
import io.github.gavel.economy.time.Tick;
import io.github.gavel.signing.eip712.DomainSeparator;
import io.github.gavel.signing.secp256k1.Curve;
import io.github.gavel.wallet.caps.Caps;
import io.github.gavel.wallet.keys.WorkingKeys;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What a signer needs.
 *
 * @param account whose money it is
 * @param agent the number of the agent that has a licence, if one has; it locks money instead of the main key
 * @param autoLock how long the main key stays unlocked without being used
 * @param clock monotonic
 */
public record SignerSetup(
        Curve curve,
        DomainSeparator ledger,
        AccountId account,
        WorkingKeys keys,
        Optional<Long> agent,
        Caps caps,
        Duration autoLock,
        Supplier<Tick> clock) {
    /** How long a main key stays unlocked if nobody says otherwise. */
    public static final Duration AUTO_LOCK = Duration.ofMinutes(5);
}
