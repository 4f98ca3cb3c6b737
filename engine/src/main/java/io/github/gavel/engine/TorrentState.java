package io.github.gavel.engine;

/** What a torrent does now. */
public sealed interface TorrentState {
    /** Whether it does nothing until somebody wants it to. */
    default boolean isAtRest() {
        return this instanceof Stopped || this instanceof Failed;
    }

    /** Nothing, because its owner wants it so. */
    record Stopped() implements TorrentState {}

    /** It asks peers what it consists of. */
    record FetchingMetadata() implements TorrentState {}

    /** It reads what is on the disk; so many of the pieces that have to be looked at have been. */
    record Checking(int checked, int of) implements TorrentState {}

    record Downloading() implements TorrentState {}

    record Seeding() implements TorrentState {}

    /** It is on its way out of the engine. */
    record Removing() implements TorrentState {}

    /** Nothing, because of something that its owner has to look at. */
    record Failed(String sentence) implements TorrentState {}
}
