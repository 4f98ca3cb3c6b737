package io.github.gavel.engine.create;

import io.github.gavel.bencode.BString;
import io.github.gavel.engine.metainfo.Metainfo;
import java.nio.file.Path;
import java.util.List;

/** What became of making a torrent. */
public sealed interface Making {
    /**
     * A torrent.
     *
     * @param metainfo what our own reader makes of it
     * @param emptyFolders which it cannot hold
     */
    record Made(BString torrent, Metainfo metainfo, List<Path> emptyFolders) implements Making {
        public Made {
            emptyFolders = List.copyOf(emptyFolders);
        }
    }

    /** No torrent can be made: why. */
    record Refused(String sentence) implements Making {}

    /** Whoever wanted it no longer does. */
    record Cancelled() implements Making {}
}
