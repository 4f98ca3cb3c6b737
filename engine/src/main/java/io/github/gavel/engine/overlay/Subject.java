package io.github.gavel.engine.overlay;

import io.github.gavel.engine.metainfo.InfoHash;
import io.github.gavel.engine.metainfo.Layout;
import java.util.BitSet;

/**
 * The torrent that is attended to.
 *
 * @param lacking the pieces that are wanted and not here, when it begins to move pieces
 */
public record Subject(InfoHash torrent, Layout layout, boolean isPrivate, BitSet lacking) {
    public Subject {
        lacking = (BitSet) lacking.clone();
    }

    @Override
    public BitSet lacking() {
        return (BitSet) lacking.clone();
    }
}
