package io.github.gavel.engine.disk;

import java.util.Optional;

/**
 * How a torrent's file is found on the disk.
 *
 * @param apart whether it is neither wanted nor there, so that what is known of it is in the part file
 */
public record Look(boolean apart, Optional<Stamp> stamp) {}
