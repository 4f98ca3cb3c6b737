package io.github.gavel.engine;

import io.github.gavel.engine.metainfo.Content;
import io.github.gavel.engine.metainfo.InfoHash;
import io.github.gavel.engine.torrent.Progress;
import io.github.gavel.engine.tracker.TrackerStatus;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** One torrent at one moment. */
public record TorrentSnapshot(
        InfoHash hash,
        Optional<Content> content,
        Path folder,
        TorrentState state,
        Progress progress,
        List<TrackerStatus> trackers) {
    /** Bytes of its pieces that are here and right. */
    public long done() {
        return content.map(known -> progress.have().stream()
                        .mapToLong(known.layout()::lengthOf)
                        .sum())
                .orElse(0L);
    }

    /** How many bytes it has in all; 0 while nobody knows. */
    public long size() {
        return content.map(known -> known.layout().length()).orElse(0L);
    }
}
