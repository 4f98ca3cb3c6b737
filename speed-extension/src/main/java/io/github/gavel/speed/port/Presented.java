package io.github.gavel.speed.port;

import io.github.gavel.economy.identity.HelloKey;
import io.github.gavel.economy.identity.PeerKey;
import io.github.gavel.economy.message.SpeedMessage;

/**
 * A channel as a requester shows it to us.
 *
 * @param terms what we asked for
 */
public record Presented(
        PeerKey by, SpeedMessage.Open open, HelloKey requester, HelloKey provider, SpeedMessage.Terms terms) {}
