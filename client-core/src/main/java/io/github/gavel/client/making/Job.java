package io.github.gavel.client.making;

import java.nio.file.Path;

/**
 * A torrent that somebody wants.
 *
 * @param source the file or folder
 * @param target the new torrent file
 * @param isSeeded whether it is served as soon as it is made
 */
public record Job(Path source, Path target, Recipe recipe, boolean isSeeded) {}
