package io.github.gavel.engine;

import java.time.Instant;
import java.util.Optional;

/**
 * What a torrent has done in all runs.
 *
 * @param added when its owner gave it to an engine first
 * @param completed when all that was wanted was here
 */
public record Totals(long uploaded, long downloaded, Instant added, Optional<Instant> completed) {}
