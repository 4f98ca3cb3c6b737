package io.github.gavel.engine.resume;

import io.github.gavel.engine.metainfo.Entry;

/**
 * A file that is where the torrent has one, and of which nothing is remembered.
 *
 * @param size how long it is
 */
public record ForeignFile(Entry entry, long size) {
    public boolean isTooLong() {
        return size > entry.length();
    }
}
