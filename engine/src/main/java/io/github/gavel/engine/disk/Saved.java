package io.github.gavel.engine.disk;

import io.github.gavel.engine.metainfo.PieceHashes;
import java.util.Optional;

/** What became of a piece that was to be kept. */
public sealed interface Saved {
    /**
     * Its hash is right and it is in its files.
     *
     * @param blocks the hash of each of its blocks, if they were asked for
     */
    record Verified(int piece, Optional<PieceHashes> blocks) implements Saved {
        public Verified(int piece) {
            this(piece, Optional.empty());
        }
    }

    /**
     * Its hash is wrong; nothing was written.
     *
     * @param blocks the hash of each of its blocks
     */
    record Corrupt(int piece, PieceHashes blocks) implements Saved {}

    /** Its hash is right, and no file of it is wanted any more; nothing was written. */
    record Unwanted(int piece) implements Saved {}

    /** It could not be written and is not had. */
    record Failed(int piece, Trouble trouble) implements Saved {}
}
