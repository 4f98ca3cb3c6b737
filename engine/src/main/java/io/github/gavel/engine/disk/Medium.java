package io.github.gavel.engine.disk;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** All that is asked of a disk. Small, so that a test can stand in for it and fail at any call, or remember each. */
public interface Medium {
    Medium REAL = new RealMedium();

    /** Opens a regular file, never through a link. One that is opened for writing is made if it is not there. */
    Handle open(Path file, boolean forWriting) throws IOException;

    /** Empty if there is nothing; an exception if it is something else than a regular file. */
    Optional<Stamp> stamp(Path file) throws IOException;

    /** What tells a file from any other, whatever it is called; empty where systems do not tell. */
    Optional<Object> key(Path file) throws IOException;

    boolean isFolder(Path path);

    /** Makes a folder in one that is there; nothing happens if it is there already. */
    void createFolder(Path folder) throws IOException;

    /** What is in a folder, in no order; nothing if it is not there. */
    List<Path> list(Path folder) throws IOException;

    /** Whoever looks at {@code to} sees the old file or the new one and nothing between. */
    void replace(Path from, Path to) throws IOException;

    /** Deletes a file or an empty folder; nothing happens if it is not there. */
    void delete(Path path) throws IOException;

    /** Makes names in a folder durable, where the system can. */
    void syncFolder(Path folder) throws IOException;

    /** How many bytes can still be written. */
    long free(Path folder) throws IOException;

    /** An open file; for any number of threads. */
    interface Handle extends Closeable {
        /** How many bytes were read, at most what remains in {@code target}; negative behind the end. */
        int read(ByteBuffer target, long at) throws IOException;

        /** How many bytes were written, at most what remains in {@code source}. */
        int write(ByteBuffer source, long at) throws IOException;

        void sync() throws IOException;

        long size() throws IOException;

        /** Lets go of what is behind {@code size}. */
        void cut(long size) throws IOException;

        @Override
        void close() throws IOException;
    }
}
