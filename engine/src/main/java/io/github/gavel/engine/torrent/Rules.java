package io.github.gavel.engine.torrent;

import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How much of everything one torrent takes.
 *
 * @param connections how many there are at once, of all torrents
 * @param peers how many at once
 * @param callsAtOnce how many we call at once
 * @param slots how many download from us at once
 * @param from the address that calls come from, if the owner chose one
 * @param client what we call ourselves
 * @param port where others can call us
 */
public record Rules(
        int connections,
        int peers,
        int callsAtOnce,
        int slots,
        Optional<InetSocketAddress> from,
        String client,
        OptionalInt port) {}
