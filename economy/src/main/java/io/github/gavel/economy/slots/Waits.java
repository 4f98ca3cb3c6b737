package io.github.gavel.economy.slots;

import io.github.gavel.economy.identity.PeerKey;
import java.util.Optional;

/** It has no slot because others were before it in the free queue. */
record Waits(PeerKey peer, Slot slot, Optional<Reason> noAward, long waited) implements Decision {
    @Override
    public Reason reason() {
        return Reason.of(ReasonCode.WAITS, waited);
    }

    @Override
    public Optional<Bar> bar() {
        return Optional.empty();
    }
}
