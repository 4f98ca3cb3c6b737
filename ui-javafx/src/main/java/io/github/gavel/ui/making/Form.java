package io.github.gavel.ui.making;

import io.github.gavel.client.making.Job;
import io.github.gavel.client.making.Recipe;
import io.github.gavel.client.making.Workshop;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What was typed.
 *
 * @param pieceLength 0 for one that is well chosen
 */
record Form(
        String source,
        String target,
        int pieceLength,
        String trackers,
        String comment,
        boolean isPrivate,
        boolean isSeeded) {
    /** Empty while one of the two paths is none. */
    Optional<Job> job() {
        return path(source).flatMap(from -> path(target).map(to -> new Job(from, to, recipe(), isSeeded)));
    }

    private Recipe recipe() {
        OptionalInt length = pieceLength == 0 ? OptionalInt.empty() : OptionalInt.of(pieceLength);
        return new Recipe(length, lines(trackers), List.of(), isPrivate, comment.strip());
    }

    /** Beside what it is made of. */
    static Path targetFor(Path source) {
        return source.toAbsolutePath().normalize().resolveSibling(Workshop.fileFor(source));
    }

    /** Whole, from the root on. */
    static Optional<Path> path(String text) {
        try {
            return Optional.of(text.strip())
                    .filter(words -> !words.isEmpty())
                    .map(Path::of)
                    .filter(Path::isAbsolute);
        } catch (InvalidPathException none) {
            return Optional.empty();
        }
    }

    static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
}
