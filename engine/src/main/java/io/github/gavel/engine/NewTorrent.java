package io.github.gavel.engine;

import io.github.gavel.engine.magnet.Magnet;
import io.github.gavel.engine.magnet.PeerHint;
import io.github.gavel.engine.metainfo.InfoHash;
import io.github.gavel.engine.metainfo.Reading;
import io.github.gavel.engine.metainfo.Sources;
import io.github.gavel.engine.torrent.Knowledge;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A torrent that an engine is to take care of.
 *
 * @param known empty if peers have to be asked what it consists of
 * @param folder where its files are or will be
 * @param sequential whether its pieces are fetched in order
 * @param added when its owner gave it to an engine first
 */
public record NewTorrent(
        InfoHash hash,
        Optional<Knowledge> known,
        Sources sources,
        List<PeerHint> peers,
        Path folder,
        boolean sequential,
        Instant added) {
    public NewTorrent {
        peers = List.copyOf(peers);
    }

    public static NewTorrent of(Reading.Read torrent, Path folder) {
        Knowledge known = new Knowledge(torrent.metainfo().content(), torrent.info());
        return new NewTorrent(
                torrent.metainfo().infoHash(),
                Optional.of(known),
                torrent.metainfo().sources(),
                List.of(),
                folder,
                false,
                Instant.now());
    }

    public static NewTorrent of(Magnet magnet, Path folder) {
        return new NewTorrent(
                magnet.infoHash(), Optional.empty(), magnet.sources(), magnet.peers(), folder, false, Instant.now());
    }

    public NewTorrent inOrder() {
        return new NewTorrent(hash, known, sources, peers, folder, true, added);
    }
}
