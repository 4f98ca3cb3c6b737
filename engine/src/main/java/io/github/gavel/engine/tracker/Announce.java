package io.github.gavel.engine.tracker;

import io.github.gavel.bencode.BString;
import io.github.gavel.engine.metainfo.InfoHash;

/**
 * One question to one tracker.
 *
 * @param port where we listen
 * @param want how many peers would do
 * @param key ours, so that a tracker knows us again behind another address
 */
public record Announce(Ask ask, InfoHash torrent, BString peerId, int port, Counters counters, int want, int key) {
    private static final int PEER_ID_BYTES = 20;
    private static final int PORTS = 1 << 16;

    public Announce {
        if (peerId.length() != PEER_ID_BYTES || port < 0 || port >= PORTS || want < 0) {
            throw new IllegalArgumentException("a peer id of " + peerId.length() + " bytes, port " + port + ", " + want
                    + " peers wanted: " + PEER_ID_BYTES + " bytes, below " + PORTS + ", not negative");
        }
    }
}
