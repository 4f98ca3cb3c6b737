package io.github.gavel.engine.tracker;

import io.github.gavel.bencode.BString;
import java.net.URI;
import java.util.Optional;

/**
 * Whom to ask, and what to tell it.
 *
 * @param trackerId what the tracker wants to hear again
 */
public record Ask(URI tracker, Event event, Optional<BString> trackerId) {}
