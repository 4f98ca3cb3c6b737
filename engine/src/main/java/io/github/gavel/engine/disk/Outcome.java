package io.github.gavel.engine.disk;

/** What became of work on a torrent's files. */
public sealed interface Outcome {
    record Done() implements Outcome {}

    record Failed(Trouble trouble) implements Outcome {}
}
