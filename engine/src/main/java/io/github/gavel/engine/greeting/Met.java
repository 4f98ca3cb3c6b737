package io.github.gavel.engine.greeting;

import io.github.gavel.engine.wire.Handshake;

/** How a connection began: what the other side said first, who called whom, and whether others can read along. */
public record Met(Handshake handshake, boolean weCalled, boolean encrypted) {}
