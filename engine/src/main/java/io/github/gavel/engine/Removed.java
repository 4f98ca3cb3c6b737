package io.github.gavel.engine;

/** What became of a torrent that was to go. */
public sealed interface Removed {
    /** Nothing of it is left but, if they were to stay, its files. */
    record Gone() implements Removed {}

    /** The engine does not have it any more, but this could not be deleted. */
    record Left(String sentence) implements Removed {}

    /** The engine had no such torrent. */
    record Unknown() implements Removed {}
}
