package io.github.gavel.economy.reserve;

import java.time.Duration;

/** How hard a complete torrent is to get elsewhere, at one moment: all that its price floor follows. */
public record Supply(Duration sinceCompletion, Duration sinceProof, OtherSeeds others) {
    public Supply {
        Age.requireWithinLimit(sinceCompletion);
        Age.requireWithinLimit(sinceProof);
    }
}
