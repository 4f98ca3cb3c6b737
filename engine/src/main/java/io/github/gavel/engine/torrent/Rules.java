package io.github.gavel.engine.torrent;

import io.github.gavel.engine.limits.Bandwidth;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How much of everything one torrent takes.
 *
 * @param bandwidth of each until it is told otherwise
 * @param from the address that calls come from, if the owner chose one
 * @param client what we call ourselves
 * @param port where others can call us
 */
public record Rules(
        Caps caps, Bandwidth bandwidth, Optional<InetSocketAddress> from, String client, OptionalInt port) {}
