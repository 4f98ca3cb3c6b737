package io.github.gavel.signing.struct;

import io.github.gavel.economy.identity.ChannelId;
import io.github.gavel.economy.identity.HelloKey;

/** A channel is used between these two keys: whoever overhears a receipt cannot bid with somebody else's channel. */
public record Attach(ChannelId channel, HelloKey requester, HelloKey provider) {}
