package io.github.gavel.engine.metainfo;

/**
 * What the info dictionary says: everything that the infohash vouches for. There is a hash for every piece of the
 * layout.
 *
 * @param name the torrent's name as it may be on a disk: that of its only file or of the folder of its files
 * @param isPrivate whether peers may come from its trackers only
 */
public record Content(InfoHash infoHash, String name, boolean isPrivate, PieceHashes hashes, Layout layout) {
    public Content {
        if (hashes.count() != layout.pieces()) {
            throw new IllegalArgumentException(hashes.count() + " hashes of " + layout.pieces() + " pieces");
        }
    }
}
