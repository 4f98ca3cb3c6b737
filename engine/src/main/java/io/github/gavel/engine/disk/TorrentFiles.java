package io.github.gavel.engine.disk;

import io.github.gavel.engine.disk.Whereabouts.Spot;
import io.github.gavel.engine.metainfo.Layout;
import io.github.gavel.engine.metainfo.Segment;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.Optional;

/**
 * Brings bytes of pieces to the files of one torrent and back. Blocks; for any number of threads. What goes wrong is
 * thrown as a trouble that names the file.
 */
final class TorrentFiles {
    private final Layout layout;
    private final Whereabouts whereabouts;
    private final Ground ground;
    private final Watch watch = new Watch();
    private final BitSet unsynced = new BitSet();

    TorrentFiles(Layout layout, Whereabouts whereabouts, Ground ground) {
        this.layout = layout;
        this.whereabouts = whereabouts;
        this.ground = ground;
    }

    /** One write for every file that has a part of these bytes. */
    void write(int piece, int begin, ByteBuffer source) throws Broken {
        for (Segment part : layout.segments(piece, begin, source.remaining())) {
            ByteBuffer bytes = source.slice(source.position(), part.length());
            source.position(source.position() + part.length());
            Optional<Spot> spot = whereabouts.spot(part);
            if (spot.isPresent()) {
                write(spot.get(), bytes);
            }
        }
    }

    /** Padding, and bytes that nobody wanted, read as zeros. */
    void read(int piece, int begin, ByteBuffer target) throws Broken {
        for (Segment part : layout.segments(piece, begin, target.remaining())) {
            ByteBuffer bytes = target.slice(target.position(), part.length());
            target.position(target.position() + part.length());
            Optional<Spot> spot = whereabouts.spot(part);
            if (spot.isPresent()) {
                read(spot.get(), bytes);
            } else {
                bytes.put(new byte[bytes.remaining()]);
            }
        }
    }

    void write(Spot spot, ByteBuffer source) throws Broken {
        int length = source.remaining();
        long end = spot.at() + length;
        if (end > watch.reach(spot.file())) {
            requireUncut(spot);
        }
        markUnsynced(spot.file());
        watch.beginWrite(spot.file());
        int changes = watch.changes(spot.file());
        Optional<Stamp> left = Optional.empty();
        try (Handles.Use use = ground.useForWriting(whereabouts.folder(), spot.path())) {
            long at = spot.at();
            while (source.hasRemaining()) {
                at += use.handle().write(source, at);
            }
            watch.reached(spot.file(), end);
            changes = watch.changes(spot.file());
            left = requireUncut(spot);
        } catch (IOException | RuntimeException failure) {
            throw broken(failure, "write", spot.path(), length);
        } finally {
            watch.endWrite(spot.file(), changes, left);
        }
    }

    /** What the file looks like. Where it was longer before, somebody else was there. */
    private Optional<Stamp> requireUncut(Spot spot) throws Broken {
        long reach = watch.reach(spot.file());
        Optional<Stamp> seen = stamp(spot.path());
        if (reach > 0 && seen.isEmpty()) {
            watch.accuse(spot.file());
            throw missing(spot.path());
        }
        if (seen.isPresent() && seen.get().size() < reach) {
            watch.accuse(spot.file());
            throw new Broken(Trouble.changed(
                    spot.path(),
                    "was cut by somebody else: it has " + seen.get().size() + " of " + reach + " bytes"));
        }
        Optional<Object> key = key(spot.path());
        if (key.isPresent() && !watch.isSame(spot.file(), key.get())) {
            watch.accuse(spot.file());
            throw new Broken(Trouble.changed(spot.path(), "was replaced by somebody else"));
        }
        return seen;
    }

    void read(Spot spot, ByteBuffer target) throws Broken {
        int length = target.remaining();
        int changes = watch.changes(spot.file());
        try (Handles.Use use = ground.use(whereabouts.folder(), spot.path())) {
            long at = spot.at();
            while (target.hasRemaining()) {
                int read = use.handle().read(target, at);
                if (read < 0) {
                    throw new Broken(
                            new Trouble(Trouble.Kind.TOO_SHORT, spot.path() + " is too short: it has no byte " + at));
                }
                at += read;
            }
            requireAsLeft(spot.file(), spot.path(), changes);
        } catch (IOException | RuntimeException failure) {
            throw broken(failure, "read", spot.path(), length);
        }
    }

    private void requireAsLeft(int file, Path path, int changesBefore) throws Broken {
        Stamp seen = stamp(path).orElseThrow(() -> missing(path));
        if (!watch.isAsLeft(file, changesBefore, seen)) {
            throw new Broken(Trouble.changed(path, "was changed by somebody else"));
        }
    }

    private static Broken missing(Path path) {
        return new Broken(new Trouble(Trouble.Kind.MISSING, path + " is not there any more"));
    }

    /** What a file looks like. */
    Optional<Stamp> look(int file) throws Broken {
        Optional<Path> path = whereabouts.path(file);
        return path.isPresent() ? stamp(path.get()) : Optional.empty();
    }

    /** What a file looks like; it is to stay like that. */
    Optional<Stamp> trust(int file) throws Broken {
        Optional<Stamp> stamp = look(file);
        watch.trust(file, stamp);
        return stamp;
    }

    /** What a file looks like; one that is gone, or not as we left it, like none, so that the next run checks it. */
    Optional<Stamp> vouch(int file) throws Broken {
        int changes = watch.changes(file);
        Optional<Stamp> seen = look(file);
        boolean isOurs = seen.isPresent() ? watch.isAsLeft(file, changes, seen.get()) : watch.reach(file) == 0;
        return isOurs ? seen : Optional.of(Stamp.NEVER);
    }

    /** Everything that was there or written to is there still, and as we left it. */
    void confirm() throws Broken {
        for (int file = 0; file < whereabouts.files(); file++) {
            int changes = watch.changes(file);
            Optional<Path> path = whereabouts.path(file);
            if (path.isPresent() && watch.reach(file) > 0) {
                requireAsLeft(file, path.get(), changes);
            }
        }
    }

    private Optional<Stamp> stamp(Path path) throws Broken {
        try {
            return ground.medium().stamp(path);
        } catch (IOException | RuntimeException failure) {
            throw broken(failure, "look at", path, 0);
        }
    }

    private Optional<Object> key(Path path) throws Broken {
        try {
            return ground.medium().key(path);
        } catch (IOException | RuntimeException failure) {
            throw broken(failure, "look at", path, 0);
        }
    }

    /** Makes durable what was written, as far as it is still there. */
    void sync() throws Broken {
        BitSet pending = takeUnsynced();
        for (int file = pending.nextSetBit(0); file >= 0; file = pending.nextSetBit(file + 1)) {
            Optional<Path> path = whereabouts.path(file);
            if (path.isPresent()) {
                sync(path.get(), pending);
            }
        }
    }

    private void sync(Path path, BitSet pending) throws Broken {
        try {
            if (ground.medium().stamp(path).isPresent()) {
                try (Handles.Use use = ground.useForWriting(whereabouts.folder(), path)) {
                    use.handle().sync();
                }
            }
        } catch (IOException | RuntimeException failure) {
            doubt(pending);
            throw broken(failure, "make durable", path, 0);
        }
    }

    /** These are to be made durable with the next ones, as if they had been written. */
    synchronized void doubt(BitSet files) {
        unsynced.or(files);
    }

    private Broken broken(Exception failure, String doing, Path path, long bytes) {
        return new Broken(ground.diagnosis().of(failure, doing, path, bytes));
    }

    private synchronized void markUnsynced(int file) {
        unsynced.set(file);
    }

    private synchronized BitSet takeUnsynced() {
        BitSet taken = (BitSet) unsynced.clone();
        unsynced.clear();
        return taken;
    }
}
