package io.github.gavel.engine.metainfo;

import io.github.gavel.bencode.BString;

/** What became of reading a torrent. */
public sealed interface Reading {
    /**
     * A torrent, and its info dictionary as it was written: what peers who have only the infohash ask for. It is a
     * window into all that was read, so keeping it keeps that.
     */
    record Read(Metainfo metainfo, BString info) implements Reading {}

    record Refused(Refusal refusal) implements Reading {}
}
