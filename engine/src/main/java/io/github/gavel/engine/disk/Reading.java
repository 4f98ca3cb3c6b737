package io.github.gavel.engine.disk;

/** What became of bytes that were to be read. */
public sealed interface Reading {
    /** Here they are, until they are given back. */
    record Bytes(Slice slice) implements Reading {}

    record Failed(Trouble trouble) implements Reading {}
}
