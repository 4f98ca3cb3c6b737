package io.github.gavel.engine.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** A real disk on which the n-th call of one kind from now on fails, as often as is said. */
public class Faulty implements Medium {
    private final AtomicInteger until = new AtomicInteger(Integer.MAX_VALUE);
    private volatile Call failing = Call.NONE;
    private volatile int times;
    private volatile IOException failure = new IOException("nothing");

    public enum Call {
        NONE,
        OPEN,
        READ,
        WRITE,
        SYNC,
        SYNC_FOLDER,
        FREE
    }

    public void fail(Call call, int nth, int howOften, IOException with) {
        failure = with;
        times = howOften;
        failing = call;
        until.set(nth);
    }

    private void count(Call call) throws IOException {
        if (call == failing) {
            int left = until.decrementAndGet();
            if (left <= 0 && left > -times) {
                throw failure;
            }
        }
    }

    @Override
    public Handle open(Path file, boolean forWriting) throws IOException {
        count(Call.OPEN);
        Handle handle = REAL.open(file, forWriting);
        return new Handle() {
            @Override
            public int read(ByteBuffer target, long at) throws IOException {
                count(Call.READ);
                return handle.read(target, at);
            }

            @Override
            public int write(ByteBuffer source, long at) throws IOException {
                count(Call.WRITE);
                return handle.write(source, at);
            }

            @Override
            public void sync() throws IOException {
                count(Call.SYNC);
                handle.sync();
            }

            @Override
            public long size() throws IOException {
                return handle.size();
            }

            @Override
            public void cut(long size) throws IOException {
                handle.cut(size);
            }

            @Override
            public void close() throws IOException {
                handle.close();
            }
        };
    }

    @Override
    public Optional<Stamp> stamp(Path file) throws IOException {
        return REAL.stamp(file);
    }

    @Override
    public Optional<Object> key(Path file) throws IOException {
        return REAL.key(file);
    }

    @Override
    public boolean isFolder(Path path) {
        return REAL.isFolder(path);
    }

    @Override
    public void createFolder(Path folder) throws IOException {
        REAL.createFolder(folder);
    }

    @Override
    public List<Path> list(Path folder) throws IOException {
        return REAL.list(folder);
    }

    @Override
    public void replace(Path from, Path to) throws IOException {
        REAL.replace(from, to);
    }

    @Override
    public void delete(Path path) throws IOException {
        REAL.delete(path);
    }

    @Override
    public void syncFolder(Path folder) throws IOException {
        count(Call.SYNC_FOLDER);
        REAL.syncFolder(folder);
    }

    @Override
    public long free(Path folder) throws IOException {
        count(Call.FREE);
        return 4096;
    }
}
