package io.github.gavel.speed.providing;

import java.time.Duration;

/**
 * For how long a torrent has been whole here while it was offered, and for how long nobody else has proven to have it.
 */
public record Seeding(Duration sinceCompletion, Duration sinceProof) {}
