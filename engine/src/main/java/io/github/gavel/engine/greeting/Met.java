package io.github.gavel.engine.greeting;

import io.github.gavel.engine.mse.ChannelBinding;
import io.github.gavel.engine.wire.Handshake;
import java.util.Optional;

/**
 * How a connection began: what either side said first, who called whom, and whether others can read along.
 *
 * @param binding what both ends know of it and nobody else; empty if its handshake was not encrypted
 */
public record Met(
        Handshake ours, Handshake theirs, boolean weCalled, boolean encrypted, Optional<ChannelBinding> binding) {}
