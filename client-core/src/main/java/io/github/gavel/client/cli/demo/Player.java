package io.github.gavel.client.cli.demo;

import java.time.Duration;
import java.util.Optional;

/** Somebody who takes part. */
public interface Player {
    String name();

    /** What it said last. */
    Optional<Report> last();

    boolean isOver();

    boolean hasSucceeded();

    /** How long after that moment it was over. */
    Duration tookSince(long moment);
}
