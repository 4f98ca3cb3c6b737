package io.github.gavel.engine.disk;

import io.github.gavel.engine.metainfo.Entry;
import io.github.gavel.engine.metainfo.Layout;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;

/** What is made before the first piece comes: the folder, empty files, and if that is asked the room for all others. */
final class Preparation {
    private static final int ZEROS = 1 << 20;

    private final Layout layout;
    private final Whereabouts whereabouts;
    private final Ground ground;

    Preparation(Layout layout, Whereabouts whereabouts, Ground ground) {
        this.layout = layout;
        this.whereabouts = whereabouts;
        this.ground = ground;
    }

    void prepare(Allocation allocation, Gate gate) throws Broken {
        makeFolder(whereabouts.folder());
        for (int file = 0; file < layout.entries().size(); file++) {
            Entry entry = layout.entries().get(file);
            boolean isMade = entry.length() == 0 || allocation == Allocation.FULL;
            if (isMade && entry.isWritten() && !whereabouts.isApart(file)) {
                make(whereabouts.path(file).orElseThrow(), entry.length(), gate);
            }
        }
    }

    private void makeFolder(Path folder) throws Broken {
        Path parent = folder.getParent();
        if (ground.medium().isFolder(folder)) {
            return;
        }
        if (parent != null) {
            makeFolder(parent);
        }
        try {
            ground.medium().createFolder(folder);
        } catch (IOException | RuntimeException failure) {
            throw new Broken(ground.diagnosis().of(failure, "make", folder, 0));
        }
    }

    /** What is there already is not touched. */
    private void make(Path path, long length, Gate gate) throws Broken {
        try (Handles.Use use = ground.useForWriting(whereabouts.folder(), path)) {
            ByteBuffer zeros = ByteBuffer.allocate((int) Math.min(ZEROS, Math.max(1, length)));
            long at = use.handle().size();
            while (at < length && !gate.isClosed()) {
                zeros.clear().limit((int) Math.min(zeros.capacity(), length - at));
                at += use.handle().write(zeros, at);
            }
        } catch (IOException | RuntimeException failure) {
            throw new Broken(ground.diagnosis().of(failure, "make room for", path, length));
        }
    }
}
