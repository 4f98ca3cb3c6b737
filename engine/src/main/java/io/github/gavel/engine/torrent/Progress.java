package io.github.gavel.engine.torrent;

import java.util.BitSet;
import java.util.List;

/**
 * How far a torrent is.
 *
 * @param wasted bytes that came and were of no use
 * @param known how many addresses of peers it knows
 */
public record Progress(
        BitSet have,
        long received,
        long sent,
        long receivedPerSecond,
        long sentPerSecond,
        long wasted,
        int known,
        List<PeerView> peers) {}
