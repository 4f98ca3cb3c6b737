package io.github.gavel.economy.slots;

import io.github.gavel.economy.identity.PeerKey;
import java.util.Optional;

/** It has no slot for a reason of its own, which is also why its bid, if it bids, was not awarded one. */
record Refused(PeerKey peer, Slot slot, boolean bids, ReasonCode code, long first, long second, Optional<Bar> bar)
        implements Decision {
    @Override
    public Reason reason() {
        return Reason.of(code, first, second);
    }

    @Override
    public Optional<Reason> noAward() {
        return bids ? Optional.of(reason()) : Optional.empty();
    }
}
