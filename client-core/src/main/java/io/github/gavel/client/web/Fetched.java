package io.github.gavel.client.web;

import io.github.gavel.bencode.BString;

/** What became of fetching something. */
public sealed interface Fetched {
    record Whole(BString bytes) implements Fetched {
        public byte[] toBytes() {
            return bytes.toBytes();
        }
    }

    /** A sentence says why not. */
    record Failed(String sentence) implements Fetched {}
}
