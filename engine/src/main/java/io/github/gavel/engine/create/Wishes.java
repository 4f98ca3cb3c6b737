package io.github.gavel.engine.create;

import io.github.gavel.engine.metainfo.Origin;
import io.github.gavel.engine.metainfo.Sources;
import java.util.OptionalInt;

/**
 * What whoever makes a torrent wants it to be.
 *
 * @param pieceLength well chosen if it is not given
 * @param isPrivate whether peers may come from its trackers only
 */
public record Wishes(OptionalInt pieceLength, Sources sources, boolean isPrivate, Origin origin) {
    public Wishes {
        if (pieceLength.isPresent() && !PieceLength.isAllowed(pieceLength.getAsInt())) {
            throw new IllegalArgumentException("pieces of " + pieceLength.getAsInt() + " bytes: a power of two from "
                    + PieceLength.LEAST + " to " + PieceLength.MOST);
        }
    }
}
