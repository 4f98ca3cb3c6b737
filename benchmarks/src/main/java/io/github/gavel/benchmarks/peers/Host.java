package io.github.gavel.benchmarks.peers;

import java.util.List;

/**
 * Where a program runs.
 *
 * @param entry the words that bring a command there
 * @param address that it is called at and calls from
 */
public record Host(List<String> entry, String address) {
    public static final Host LOOPBACK = new Host(List.of(), "127.0.0.1");

    public Host {
        entry = List.copyOf(entry);
    }
}
