package io.github.gavel.economy.reserve;

import io.github.gavel.economy.time.Tick;

/**
 * How long a torrent has been complete here, and how long ago anybody else was last known to have it. Who has just
 * completed knows that somebody else did, so both start together.
 */
public record SeedingAges(Age sinceCompletion, Age sinceProof) {
    public static SeedingAges completedAt(Tick now) {
        return new SeedingAges(Age.startingAt(now), Age.startingAt(now));
    }

    /** The same ages after another peer proved that it has the torrent. */
    public SeedingAges provenAt(Tick now) {
        return new SeedingAges(sinceCompletion, Age.startingAt(now));
    }

    public Supply supply(OtherSeeds others, Tick now) {
        return new Supply(sinceCompletion.at(now), sinceProof.at(now), others);
    }
}
