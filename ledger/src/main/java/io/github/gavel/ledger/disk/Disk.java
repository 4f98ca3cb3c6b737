package io.github.gavel.ledger.disk;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;

/** All that is asked of a disk. Small, so that a test can fail at any call, forget what was not synced, or die. */
public interface Disk {
    Disk REAL = new RealDisk();

    /** Makes the folder and those above it; nothing happens if it is there already. */
    void createFolder(Path folder) throws IOException;

    boolean exists(Path file) throws IOException;

    /** Opens a file for reading and writing, and makes it if it is not there. */
    Handle open(Path file) throws IOException;

    /** Opens a file that is there for reading alone. */
    Handle read(Path file) throws IOException;

    /** Whoever looks at {@code to} sees the old file or the new one and nothing between. */
    void replace(Path from, Path to) throws IOException;

    /** Nothing happens if it is not there. */
    void delete(Path file) throws IOException;

    /** Makes names in a folder durable, where the system can. */
    void syncFolder(Path folder) throws IOException;

    /**
     * Takes a folder for this process alone, until it is closed or the process ends, however that ends.
     *
     * @throws IOException if somebody has it; its message is a sentence
     */
    Closeable lock(Path folder) throws IOException;

    /** An open file. */
    interface Handle extends Closeable {
        /** How many bytes were read, at most what remains in {@code target}; negative behind the end. */
        int read(ByteBuffer target, long at) throws IOException;

        /** How many bytes were written, at most what remains in {@code source}. */
        int write(ByteBuffer source, long at) throws IOException;

        /** When this returns, everything written so far survives a power cut; if it does not, nobody knows. */
        void sync() throws IOException;

        long size() throws IOException;

        /** Lets go of what is behind {@code size}. */
        void cut(long size) throws IOException;

        default void writeAll(ByteBuffer source, long at) throws IOException {
            long next = at;
            while (source.hasRemaining()) {
                next += write(source, next);
            }
        }

        /** Reads until {@code target} is full or the file ends. */
        default void readAll(ByteBuffer target, long at) throws IOException {
            long next = at;
            while (target.hasRemaining()) {
                int count = read(target, next);
                if (count < 0) {
                    return;
                }
                next += count;
            }
        }
    }
}
