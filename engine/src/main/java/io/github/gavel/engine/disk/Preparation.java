package io.github.gavel.engine.disk;

import io.github.gavel.engine.metainfo.Entry;
import io.github.gavel.engine.metainfo.Layout;
import java.io.IOException;
import java.nio.file.Path;

/**
 * What is made before the first piece comes: the folder, empty files, and if that is asked the room for all others.
 * What is longer than it should be is cut.
 */
final class Preparation {
    private final Layout layout;
    private final Whereabouts whereabouts;
    private final TorrentFiles files;
    private final Ground ground;

    Preparation(Layout layout, Whereabouts whereabouts, TorrentFiles files, Ground ground) {
        this.layout = layout;
        this.whereabouts = whereabouts;
        this.files = files;
        this.ground = ground;
    }

    void prepare() throws Broken {
        makeFolder(whereabouts.folder());
        for (int file = 0; file < layout.entries().size(); file++) {
            Entry entry = layout.entries().get(file);
            if (entry.isWritten() && !whereabouts.isApart(file)) {
                Path path = whereabouts.path(file).orElseThrow();
                cut(file, path, entry.length());
                if (entry.length() == 0) {
                    make(path);
                }
            }
        }
    }

    private void cut(int file, Path path, long length) throws Broken {
        if (files.look(file).filter(stamp -> stamp.size() > length).isPresent()) {
            try (Handles.Use use = ground.useForWriting(whereabouts.folder(), path)) {
                use.handle().cut(length);
            } catch (IOException | RuntimeException failure) {
                throw new Broken(ground.diagnosis().of(failure, "cut", path, 0));
            }
            files.trust(file);
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

    private void make(Path path) throws Broken {
        try (Handles.Use use = ground.useForWriting(whereabouts.folder(), path)) {
            use.handle();
        } catch (IOException | RuntimeException failure) {
            throw new Broken(ground.diagnosis().of(failure, "make", path, 0));
        }
    }
}
