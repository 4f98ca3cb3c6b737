package io.github.gavel.economy.slots;

import io.github.gavel.economy.identity.PeerKey;

/** What a round decided for one peer: its slot from now on and why. */
public record Decision(PeerKey peer, Slot slot, Reason reason) {}
