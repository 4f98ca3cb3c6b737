package io.github.gavel.ledger.disk;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;

/**
 * A real disk on which one file reads as if it had a wrong byte or ended too early.
 *
 * @param bits what is wrong with the byte at {@code at}
 * @param end where the file seems to end
 */
public record FlawedDisk(Path file, long at, int bits, long end) implements Disk {
    public static FlawedDisk flipped(Path file, long at, int bits) {
        return new FlawedDisk(file, at, bits, Long.MAX_VALUE);
    }

    public static FlawedDisk cut(Path file, long end) {
        return new FlawedDisk(file, 0, 0, end);
    }

    @Override
    public Handle open(Path opened) throws IOException {
        return flawed(opened, REAL.open(opened));
    }

    @Override
    public Handle read(Path opened) throws IOException {
        return flawed(opened, REAL.read(opened));
    }

    private Handle flawed(Path opened, Handle handle) {
        return opened.equals(file) ? new Flawed(handle) : handle;
    }

    @Override
    public void createFolder(Path folder) throws IOException {
        REAL.createFolder(folder);
    }

    @Override
    public boolean exists(Path asked) throws IOException {
        return REAL.exists(asked);
    }

    @Override
    public void replace(Path from, Path to) throws IOException {
        REAL.replace(from, to);
    }

    @Override
    public void delete(Path unwanted) throws IOException {
        REAL.delete(unwanted);
    }

    @Override
    public void syncFolder(Path folder) throws IOException {
        REAL.syncFolder(folder);
    }

    @Override
    public Closeable lock(Path folder) throws IOException {
        return REAL.lock(folder);
    }

    private final class Flawed implements Handle {
        private final Handle handle;

        Flawed(Handle handle) {
            this.handle = handle;
        }

        @Override
        public int read(ByteBuffer target, long from) throws IOException {
            if (from >= end) {
                return -1;
            }
            int start = target.position();
            int limit = target.limit();
            target.limit((int) Math.min(limit, end - from + start));
            int count = handle.read(target, from);
            target.limit(limit);
            if (at >= from && at < from + count) {
                int place = start + (int) (at - from);
                target.put(place, (byte) (target.get(place) ^ bits));
            }
            return count;
        }

        @Override
        public int write(ByteBuffer source, long to) throws IOException {
            return handle.write(source, to);
        }

        @Override
        public void sync() throws IOException {
            handle.sync();
        }

        @Override
        public long size() throws IOException {
            return Math.min(handle.size(), end);
        }

        @Override
        public void cut(long size) throws IOException {
            handle.cut(size);
        }

        @Override
        public void close() throws IOException {
            handle.close();
        }
    }
}
