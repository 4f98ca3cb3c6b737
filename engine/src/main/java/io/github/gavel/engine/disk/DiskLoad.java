package io.github.gavel.engine.disk;

/** What the disk side has taken now. */
public record DiskLoad(
        long buffered,
        long bufferLimit,
        long readAhead,
        long readAheadLimit,
        long saving,
        int waiting,
        int openFiles) {}
