package io.github.gavel.engine.metainfo;

import java.time.Instant;
import java.util.Optional;

/** What whoever made a torrent says of it. Text of strangers, cut where they are too long and nothing else. */
public record Origin(Optional<String> comment, Optional<String> createdBy, Optional<Instant> created) {
    public static final int MOST_CHARACTERS = 4_096;

    public static final Origin UNKNOWN = new Origin(Optional.empty(), Optional.empty(), Optional.empty());
}
