package io.github.gavel.engine.magnet;

import io.github.gavel.engine.metainfo.InfoHash;
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

    /** The link, such as {@link MagnetReader} reads. */
    @Override
    public String toString() {
        return MagnetWriter.write(this);
    }
}
