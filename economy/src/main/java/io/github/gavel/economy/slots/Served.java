package io.github.gavel.economy.slots;

import io.github.gavel.economy.identity.PeerKey;
import java.util.Optional;

/** It has a slot. */
record Served(PeerKey peer, Slot slot, Reason reason, Optional<Reason> noAward, Optional<Bar> bar)
        implements Decision {}
