package io.github.gavel.engine.magnet;

import io.github.gavel.engine.metainfo.InfoHash;
import io.github.gavel.engine.metainfo.Metainfo;
import io.github.gavel.engine.metainfo.Sources;
import java.util.List;
import java.util.Optional;

/**
 * A link to a torrent: which one, what it may be called until its metadata is here, where to ask, and which of its
 * files are wanted.
 *
 * @param name text of strangers
 */
public record Magnet(
        InfoHash infoHash, Optional<String> name, Sources sources, List<PeerHint> peers, FileSelection selection) {
    public static final int MOST_NAME = 1_000;
    public static final int MOST_PEERS = 64;

    public Magnet {
        peers = List.copyOf(peers);
    }

    /** To all of a torrent that somebody has. */
    public static Magnet of(Metainfo torrent, List<PeerHint> peers) {
        return new Magnet(torrent.infoHash(), Optional.of(torrent.name()), torrent.sources(), peers, FileSelection.ALL);
    }

    /** The link, such as {@link MagnetReader} reads. */
    @Override
    public String toString() {
        return MagnetWriter.write(this);
    }
}
