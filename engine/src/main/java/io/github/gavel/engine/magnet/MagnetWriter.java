package io.github.gavel.engine.magnet;

import java.net.URI;
import java.util.List;

/** Writes a magnet link that every client reads: the infohash in hex, everything else escaped. */
final class MagnetWriter {
    private final StringBuilder link = new StringBuilder();

    private MagnetWriter() {}

    static String write(Magnet magnet) {
        MagnetWriter writer = new MagnetWriter();
        writer.link.append("magnet:?xt=urn:btih:").append(magnet.infoHash());
        magnet.name().ifPresent(name -> writer.add("dn", name));
        for (List<URI> tier : magnet.sources().trackers()) {
            tier.forEach(tracker -> writer.add("tr", tracker.toString()));
        }
        magnet.sources().webSeeds().forEach(seed -> writer.add("ws", seed.toString()));
        magnet.peers().forEach(peer -> writer.add("x.pe", peer.toString()));
        if (!magnet.selection().isAll()) {
            writer.link.append("&so=").append(magnet.selection());
        }
        return writer.link.toString();
    }

    private void add(String key, String value) {
        link.append('&').append(key).append('=').append(Percent.encode(value));
    }
}
