package io.github.gavel.engine;

import io.github.gavel.engine.metainfo.Content;
import io.github.gavel.engine.metainfo.InfoHash;
import io.github.gavel.engine.torrent.Progress;
import io.github.gavel.engine.tracker.TrackerStatus;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * One torrent at one moment.
 *
 * @param choice what is wanted of it, as far as that is known yet
 * @param rehashed how many bytes were read from the disk and hashed in this run to know what is there
 */
public record TorrentSnapshot(
        InfoHash hash,
        Optional<Content> content,
        Path folder,
        TorrentState state,
        Progress progress,
        List<TrackerStatus> trackers,
        Choice choice,
        Totals totals,
        long rehashed) {
    public TorrentSnapshot in(TorrentState other) {
        return new TorrentSnapshot(hash, content, folder, other, progress, trackers, choice, totals, rehashed);
    }

    /** Bytes of its pieces that are here and right. */
    public long done() {
        return content.map(known -> known.layout().lengthOf(progress.have())).orElse(0L);
    }

    /** How many bytes it has in all; 0 while nobody knows. */
    public long size() {
        return content.map(known -> known.layout().length()).orElse(0L);
    }

    /** Bytes of the pieces that are wanted, here or not. */
    public long wanted() {
        return content.map(known -> known.layout().lengthOf(wantedOf(known))).orElse(0L);
    }

    /** Bytes of the pieces that are wanted and not here. */
    public long lacking() {
        return content.map(known -> {
                    BitSet lacking = wantedOf(known);
                    lacking.andNot(progress.have());
                    return known.layout().lengthOf(lacking);
                })
                .orElse(0L);
    }

    private BitSet wantedOf(Content known) {
        return choice.plan(known.layout()).wanted();
    }
}
