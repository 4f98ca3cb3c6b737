package io.github.gavel.engine.resume;

import io.github.gavel.engine.disk.Medium;
import io.github.gavel.engine.disk.Stamp;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A real disk that remembers every change, so that any first part of a run can be done again elsewhere. */
final class Recorder implements Medium {
    private final Path base;
    private final List<Change> changes = new ArrayList<>();

    Recorder(Path base) {
        this.base = base;
    }

    /** A change that can be done again below another folder, wholly or, if it can be torn, in part. */
    interface Change {
        void repeat(Path elsewhere) throws IOException;

        default boolean repeatTorn(Path elsewhere) throws IOException {
            return false;
        }
    }

    synchronized List<Change> changes() {
        return List.copyOf(changes);
    }

    private static final class Write implements Change {
        private final Path file;
        private final byte[] bytes;
        private final long at;
        private final long modified;

        private Write(Path file, byte[] bytes, long at, long modified) {
            this.file = file;
            this.bytes = bytes;
            this.at = at;
            this.modified = modified;
        }

        @Override
        public void repeat(Path elsewhere) throws IOException {
            write(elsewhere, bytes.length);
        }

        @Override
        public boolean repeatTorn(Path elsewhere) throws IOException {
            write(elsewhere, bytes.length / 2);
            return true;
        }

        private void write(Path elsewhere, int length) throws IOException {
            Path target = elsewhere.resolve(file);
            try (Handle handle = REAL.open(target, true)) {
                handle.write(ByteBuffer.wrap(bytes, 0, length), at);
            }
            Files.setLastModifiedTime(target, FileTime.from(modified, TimeUnit.NANOSECONDS));
        }
    }

    @Override
    public synchronized Handle open(Path file, boolean forWriting) throws IOException {
        boolean isNew = REAL.stamp(file).isEmpty();
        Handle handle = REAL.open(file, forWriting);
        if (isNew) {
            changes.add(new Write(base.relativize(file), new byte[0], 0, modified(file)));
        }
        return new Recording(file, handle);
    }

    private static long modified(Path file) throws IOException {
        return REAL.stamp(file).orElseThrow().modified();
    }

    private final class Recording implements Handle {
        private final Path file;
        private final Handle handle;

        private Recording(Path file, Handle handle) {
            this.file = file;
            this.handle = handle;
        }

        @Override
        public int read(ByteBuffer target, long at) throws IOException {
            return handle.read(target, at);
        }

        @Override
        public int write(ByteBuffer source, long at) throws IOException {
            synchronized (Recorder.this) {
                byte[] bytes = new byte[source.remaining()];
                source.duplicate().get(bytes);
                int length = handle.write(source, at);
                if (length != bytes.length) {
                    throw new AssertionError("wrote " + length + " of " + bytes.length);
                }
                changes.add(new Write(base.relativize(file), bytes, at, modified(file)));
                return length;
            }
        }

        @Override
        public void sync() {}

        @Override
        public long size() throws IOException {
            return handle.size();
        }

        @Override
        public void cut(long size) {
            throw new AssertionError("nothing here is longer than it should be");
        }

        @Override
        public void close() throws IOException {
            handle.close();
        }
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
    public synchronized void createFolder(Path folder) throws IOException {
        REAL.createFolder(folder);
        changes.add(elsewhere -> REAL.createFolder(elsewhere.resolve(base.relativize(folder))));
    }

    @Override
    public List<Path> list(Path folder) throws IOException {
        return REAL.list(folder);
    }

    @Override
    public synchronized void replace(Path from, Path to) throws IOException {
        REAL.replace(from, to);
        changes.add(elsewhere ->
                REAL.replace(elsewhere.resolve(base.relativize(from)), elsewhere.resolve(base.relativize(to))));
    }

    @Override
    public synchronized void delete(Path path) throws IOException {
        REAL.delete(path);
        changes.add(elsewhere -> REAL.delete(elsewhere.resolve(base.relativize(path))));
    }

    @Override
    public void syncFolder(Path folder) {}

    @Override
    public long free(Path folder) throws IOException {
        return REAL.free(folder);
    }
}
