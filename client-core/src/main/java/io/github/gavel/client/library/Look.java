package io.github.gavel.client.library;

import io.github.gavel.engine.metainfo.Content;
import io.github.gavel.engine.metainfo.InfoHash;
import java.util.Optional;

/**
 * A torrent that somebody looks at before it is here.
 *
 * @param name text of strangers
 * @param content empty as long as peers are asked what it consists of; the client's snapshots say when that is known
 * @param there present if it is here already; then there is nothing to be looked at
 * @param news how many trackers it names that the one that is here does not ask
 */
public record Look(InfoHash hash, String name, Optional<Content> content, Optional<Entry> there, int news) {}
