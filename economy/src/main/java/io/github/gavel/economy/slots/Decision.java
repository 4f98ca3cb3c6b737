package io.github.gavel.economy.slots;

import io.github.gavel.economy.identity.PeerKey;
import java.util.Optional;

/**
 * What a round decided for one peer. Ten thousand are made in a round and few are ever looked at, so those that nearly
 * everybody gets keep the numbers of their reason and not the reason itself.
 */
public sealed interface Decision permits Served, Waits, Refused {
    PeerKey peer();

    /** Its slot from now on. */
    Slot slot();

    /** Why it has that slot, or none. */
    Reason reason();

    /** Why it was not awarded one although it bids; empty if it was, or if it does not bid. */
    Optional<Reason> noAward();

    /**
     * What bars it from awards from now on, if this decision began that; it never lifts a bar that the peer has, and a
     * stricter one stays.
     */
    Optional<Bar> bar();
}
