package io.github.gavel.ledger.disk;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * A disk in memory that forgets what was not synced when its power is cut, and fails when it is told to. Names of files
 * are forgotten too, until their folder was synced.
 */
public final class FaultyDisk implements Disk {
    private Map<Path, Content> files = new HashMap<>();
    private Map<Path, Content> durableNames = new HashMap<>();
    private final Set<Path> locked = new HashSet<>();
    private final List<String> operations = new ArrayList<>();
    private Fault fault = (number, operation) -> Kind.NONE;

    /** What goes wrong with an operation. */
    public enum Kind {
        NONE,
        /** Nothing of it is done. */
        FAILS,
        /** A write does a part of it, a sync keeps a part of what it should. */
        HALF_FAILS
    }

    /** Decides what goes wrong with each operation; they count from 1. */
    public interface Fault {
        Kind of(int number, String operation);
    }

    public synchronized void failing(Fault next) {
        operations.clear();
        fault = next;
    }

    /** All operations since the last fault was set, as "write journal". */
    public synchronized List<String> operations() {
        return List.copyOf(operations);
    }

    /** What was not synced is lost, but for a part of it that {@code random} draws. */
    public synchronized void cutPower(RandomGenerator random) {
        files = new HashMap<>(durableNames);
        new HashSet<>(files.values()).forEach(content -> content.forget(random));
        locked.clear();
        failing((number, operation) -> Kind.NONE);
    }

    /** The process has died, the system has not: nothing is lost and nothing is held. */
    public synchronized void kill() {
        locked.clear();
        failing((number, operation) -> Kind.NONE);
    }

    public synchronized byte[] bytes(Path file) {
        return content(file).now.clone();
    }

    /** Puts bytes into a file as if they had always been there. */
    public synchronized void put(Path file, byte[] bytes) {
        Content content = new Content();
        content.now = bytes.clone();
        content.durable = bytes.clone();
        files.put(file, content);
        durableNames.put(file, content);
    }

    public synchronized FaultyDisk copy() {
        FaultyDisk copy = new FaultyDisk();
        files.forEach((file, content) -> copy.put(file, content.now));
        return copy;
    }

    private Kind met(String operation, Path file) {
        operations.add(operation + " " + file.getFileName());
        return fault.of(operations.size(), operation + " " + file.getFileName());
    }

    private void meet(String operation, Path file) throws IOException {
        if (met(operation, file) != Kind.NONE) {
            throw new IOException("no " + operation + " of " + file.getFileName());
        }
    }

    private Content content(Path file) {
        Content content = files.get(file);
        if (content == null) {
            throw new IllegalArgumentException(file + " is not there");
        }
        return content;
    }

    @Override
    public synchronized void createFolder(Path folder) throws IOException {
        meet("create", folder);
    }

    @Override
    public synchronized boolean exists(Path file) {
        return files.containsKey(file);
    }

    @Override
    public synchronized Handle open(Path file) throws IOException {
        meet("open", file);
        return new Open(file, files.computeIfAbsent(file, name -> new Content()));
    }

    @Override
    public synchronized Handle read(Path file) throws IOException {
        meet("open", file);
        if (!files.containsKey(file)) {
            throw new NoSuchFileException(file.toString());
        }
        return new Open(file, content(file));
    }

    @Override
    public synchronized void replace(Path from, Path to) throws IOException {
        meet("replace", to);
        files.put(to, content(from));
        files.remove(from);
    }

    @Override
    public synchronized void delete(Path file) throws IOException {
        meet("delete", file);
        files.remove(file);
    }

    @Override
    public synchronized void syncFolder(Path folder) throws IOException {
        meet("sync", folder);
        durableNames = new HashMap<>(files);
    }

    @Override
    public synchronized Closeable lock(Path folder) throws IOException {
        meet("lock", folder);
        if (!locked.add(folder)) {
            throw new IOException("another program keeps the ledger in " + folder);
        }
        return () -> {
            synchronized (this) {
                locked.remove(folder);
            }
        };
    }

    private static final class Content {
        private byte[] now = {};
        private byte[] durable = {};

        /** A system writes what it likes in the order it likes; a file that grew is cut somewhere. */
        void forget(RandomGenerator random) {
            int kept = durable.length >= now.length ? now.length : random.nextInt(durable.length, now.length + 1);
            byte[] left = Arrays.copyOf(durable, Math.max(kept, Math.min(durable.length, now.length)));
            for (int i = 0; i < left.length; i++) {
                boolean written = i >= durable.length || random.nextBoolean();
                left[i] = written ? now[i] : durable[i];
            }
            now = left;
            durable = left.clone();
        }
    }

    private final class Open implements Handle {
        private final Path file;
        private final Content content;

        Open(Path file, Content content) {
            this.file = file;
            this.content = content;
        }

        @Override
        public int read(ByteBuffer target, long at) throws IOException {
            synchronized (FaultyDisk.this) {
                meet("read", file);
                int from = Math.toIntExact(at);
                int count = Math.min(target.remaining(), content.now.length - from);
                if (count <= 0) {
                    return -1;
                }
                target.put(content.now, from, count);
                return count;
            }
        }

        @Override
        public int write(ByteBuffer source, long at) throws IOException {
            synchronized (FaultyDisk.this) {
                Kind kind = met("write", file);
                if (kind == Kind.FAILS) {
                    throw new IOException("No space left on device");
                }
                int length = kind == Kind.NONE ? source.remaining() : source.remaining() / 2;
                int from = Math.toIntExact(at);
                content.now = Arrays.copyOf(content.now, Math.max(content.now.length, from + length));
                source.get(content.now, from, length);
                if (kind == Kind.HALF_FAILS) {
                    throw new IOException("No space left on device");
                }
                return length;
            }
        }

        @Override
        public void sync() throws IOException {
            synchronized (FaultyDisk.this) {
                Kind kind = met("sync", file);
                if (kind == Kind.HALF_FAILS) {
                    int some = (content.durable.length + content.now.length) / 2;
                    content.durable = Arrays.copyOf(content.now, Math.min(some, content.now.length));
                }
                if (kind != Kind.NONE) {
                    throw new IOException("Input/output error");
                }
                content.durable = content.now.clone();
            }
        }

        @Override
        public long size() {
            synchronized (FaultyDisk.this) {
                return content.now.length;
            }
        }

        @Override
        public void cut(long size) throws IOException {
            synchronized (FaultyDisk.this) {
                meet("cut", file);
                content.now = Arrays.copyOf(content.now, Math.min(content.now.length, Math.toIntExact(size)));
            }
        }

        @Override
        public void close() {}
    }
}
