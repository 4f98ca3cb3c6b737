package io.github.gavel.engine.disk;

import io.github.gavel.engine.metainfo.Entry;
import io.github.gavel.engine.metainfo.Layout;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.Objects;

/**
 * Which files are kept. A file stands apart while it is not wanted and not there. When it is wanted it appears with all
 * that is known of it at once, so that a file that is there never lacks what the part file has.
 */
final class FileChoice {
    private static final int COPIED_AT_ONCE = 256 << 10;

    private final Layout layout;
    private final Whereabouts whereabouts;
    private final TorrentFiles files;
    private final Ground ground;

    FileChoice(Layout layout, Whereabouts whereabouts, TorrentFiles files, Ground ground) {
        this.layout = layout;
        this.whereabouts = whereabouts;
        this.files = files;
        this.ground = ground;
    }

    /** Finds out which files stand apart. */
    void settle(BitSet wanted) throws Broken {
        for (int file = 0; file < whereabouts.partFile(); file++) {
            if (!wanted.get(file) && layout.entries().get(file).isWritten()) {
                whereabouts.setApart(file, files.look(file).isEmpty());
            }
        }
    }

    /** Makes files appear that are wanted now, and stand apart those that are wanted no more and are not there. */
    void choose(BitSet wanted, Notes notes) throws Broken {
        for (int file = 0; file < whereabouts.partFile(); file++) {
            if (wanted.get(file) && whereabouts.isApart(file)) {
                appear(file, notes);
            }
        }
        settle(wanted);
        if (!whereabouts.anyApart()) {
            deletePartFile();
        }
    }

    private void appear(int file, Notes notes) throws Broken {
        Entry entry = layout.entries().get(file);
        Path path = whereabouts.path(file).orElseThrow();
        try {
            if (ground.medium().stamp(path).isPresent()) {
                throw new Broken(Trouble.changed(path, "was put there by somebody else"));
            }
            if (ground.medium()
                    .stamp(whereabouts.path(whereabouts.partFile()).orElseThrow())
                    .isPresent()) {
                notes.touching((int) (entry.offset() / layout.pieceLength()));
                notes.touching((int) ((entry.end() - 1) / layout.pieceLength()));
                assemble(file, entry);
                ground.handles().close(whereabouts.unfinished()::equals);
                ground.makeWay(whereabouts.folder(), path);
                ground.medium().replace(whereabouts.unfinished(), path);
                whereabouts.setApart(file, false);
                syncWay(path);
            }
            whereabouts.setApart(file, false);
            files.trust(file);
        } catch (IOException | RuntimeException failure) {
            throw new Broken(ground.diagnosis().of(failure, "make", path, entry.length()));
        }
    }

    private void assemble(int file, Entry entry) throws IOException {
        long head = whereabouts.slots().head(entry);
        long tail = whereabouts.slots().tail(entry);
        long start = whereabouts.slots().start(file);
        ground.handles().close(whereabouts.unfinished()::equals);
        ground.medium().delete(whereabouts.unfinished());
        Path folder = whereabouts.folder();
        try (Handles.Use parts = ground.use(
                        folder, whereabouts.path(whereabouts.partFile()).orElseThrow());
                Handles.Use target = ground.useForWriting(folder, whereabouts.unfinished())) {
            copy(parts.handle(), start, target.handle(), 0, head);
            copy(parts.handle(), start + head, target.handle(), entry.length() - tail, tail);
            target.handle().sync();
        }
    }

    /** Only then may what the part file has of it be forgotten. */
    private void syncWay(Path path) throws IOException {
        Path way = path;
        while (!way.equals(whereabouts.folder())) {
            way = Objects.requireNonNull(way.getParent());
            ground.medium().syncFolder(way);
        }
    }

    private static void copy(Medium.Handle from, long fromAt, Medium.Handle to, long toAt, long length)
            throws IOException {
        long done = 0;
        while (done < length) {
            ByteBuffer bytes = ByteBuffer.allocate((int) Math.min(COPIED_AT_ONCE, length - done));
            if (from.read(bytes, fromAt + done) < 0) {
                return;
            }
            bytes.flip();
            while (bytes.hasRemaining()) {
                done += to.write(bytes, toAt + done);
            }
        }
    }

    void deletePartFile() throws Broken {
        Path parts = whereabouts.path(whereabouts.partFile()).orElseThrow();
        try {
            ground.handles().close(parts::equals);
            ground.medium().delete(parts);
            files.trust(whereabouts.partFile());
        } catch (IOException | RuntimeException failure) {
            throw new Broken(ground.diagnosis().of(failure, "delete", parts, 0));
        }
    }
}
