package io.github.gavel.client.library;

import java.time.Instant;

/** A torrent is on its way out, which can be undone for a while. */
public record Leaving(Instant since, boolean withFiles) {}
