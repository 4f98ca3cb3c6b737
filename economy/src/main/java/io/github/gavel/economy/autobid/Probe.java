package io.github.gavel.economy.autobid;

import io.github.gavel.economy.identity.PeerKey;
import io.github.gavel.economy.time.Tick;

/** One provider from which the bid is withdrawn for a while, to find out what it gives for nothing. */
public record Probe(PeerKey provider, Tick began) {}
