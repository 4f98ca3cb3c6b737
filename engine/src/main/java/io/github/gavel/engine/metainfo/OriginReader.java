package io.github.gavel.engine.metainfo;

import io.github.gavel.bencode.BDictionary;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/** Reads who made a torrent and what they say. */
final class OriginReader {
    /** The end of the year 9999. */
    private static final long LAST_SECOND = 253_402_300_799L;

    private OriginReader() {}

    static Origin read(BDictionary torrent) {
        return new Origin(text(torrent, "comment"), text(torrent, "created by"), created(torrent));
    }

    /** No more of it than anybody reads. */
    private static Optional<String> text(BDictionary torrent, String key) {
        return Texts.of(torrent, key)
                .map(text -> text.substring(0, Math.min(text.length(), Origin.MOST_CHARACTERS)))
                .filter(text -> !text.isBlank());
    }

    private static Optional<Instant> created(BDictionary torrent) {
        OptionalLong second = torrent.integer("creation date");
        return second.isPresent() && second.getAsLong() > 0 && second.getAsLong() <= LAST_SECOND
                ? Optional.of(Instant.ofEpochSecond(second.getAsLong()))
                : Optional.empty();
    }
}
