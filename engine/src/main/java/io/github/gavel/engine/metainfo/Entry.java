package io.github.gavel.engine.metainfo;

import io.github.gavel.engine.paths.SafePath;
import java.util.Optional;

/**
 * One file of a torrent. One without a path is never written: padding, whose bytes are zeros, or a symbolic link, which
 * has none.
 *
 * @param offset where it begins in the bytes of the whole torrent
 */
public record Entry(Optional<SafePath> path, long offset, long length) {
    public Entry {
        if (offset < 0 || length < 0 || offset + length < 0) {
            throw new IllegalArgumentException("a file of " + length + " bytes from byte " + offset + " on");
        }
    }

    public boolean isWritten() {
        return path.isPresent();
    }

    /** The first byte that is no longer of this file. */
    public long end() {
        return offset + length;
    }
}
