package io.github.gavel.engine.tracker;

import io.github.gavel.bencode.BString;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a tracker knows. The addresses are numbers and never names, at most {@value #PEER_LIMIT} of them; among them may
 * be our own.
 *
 * @param trackerId what the tracker wants to hear again
 * @param warning plain and short
 */
public record Answer(
        List<InetSocketAddress> peers,
        Intervals intervals,
        OptionalInt seeds,
        OptionalInt leechers,
        Optional<BString> trackerId,
        Optional<String> warning)
        implements Reply {
    static final int PEER_LIMIT = 2_000;

    public Answer {
        peers = List.copyOf(peers);
    }
}
