package io.github.gavel.ledger.disk;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A real disk in front of which the process dies: before its n-th change, or in the middle of it if that is a write.
 */
public final class HaltingDisk implements Disk {
    private static final int DEAD = 86;

    private final AtomicInteger left;
    private final boolean midway;

    public HaltingDisk(int changes, boolean midway) {
        this.left = new AtomicInteger(changes);
        this.midway = midway;
    }

    private boolean isLast() {
        return left.decrementAndGet() == 0;
    }

    private void pass() {
        if (isLast()) {
            Runtime.getRuntime().halt(DEAD);
        }
    }

    @Override
    public void createFolder(Path folder) throws IOException {
        pass();
        REAL.createFolder(folder);
    }

    @Override
    public boolean exists(Path file) throws IOException {
        return REAL.exists(file);
    }

    @Override
    public Handle open(Path file) throws IOException {
        pass();
        return new Halting(REAL.open(file));
    }

    @Override
    public Handle read(Path file) throws IOException {
        return REAL.read(file);
    }

    @Override
    public void replace(Path from, Path to) throws IOException {
        pass();
        REAL.replace(from, to);
    }

    @Override
    public void delete(Path file) throws IOException {
        pass();
        REAL.delete(file);
    }

    @Override
    public void syncFolder(Path folder) throws IOException {
        pass();
        REAL.syncFolder(folder);
    }

    @Override
    public Closeable lock(Path folder) throws IOException {
        return REAL.lock(folder);
    }

    private final class Halting implements Handle {
        private final Handle handle;

        Halting(Handle handle) {
            this.handle = handle;
        }

        @Override
        public int read(ByteBuffer target, long at) throws IOException {
            return handle.read(target, at);
        }

        @Override
        public int write(ByteBuffer source, long at) throws IOException {
            if (isLast()) {
                if (midway) {
                    handle.write(source.slice(source.position(), source.remaining() / 2), at);
                }
                Runtime.getRuntime().halt(DEAD);
            }
            return handle.write(source, at);
        }

        @Override
        public void sync() throws IOException {
            pass();
            handle.sync();
        }

        @Override
        public long size() throws IOException {
            return handle.size();
        }

        @Override
        public void cut(long size) throws IOException {
            pass();
            handle.cut(size);
        }

        @Override
        public void close() throws IOException {
            handle.close();
        }
    }
}
