package io.github.gavel.engine.disk;

import io.github.gavel.engine.metainfo.Layout;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** The end of a torrent's files on the disk. */
final class Removal {
    private final Layout layout;
    private final Whereabouts whereabouts;
    private final Ground ground;

    Removal(Layout layout, Whereabouts whereabouts, Ground ground) {
        this.layout = layout;
        this.whereabouts = whereabouts;
        this.ground = ground;
    }

    void closeFiles() throws Broken {
        Set<Path> all = new HashSet<>();
        for (int file = 0; file < whereabouts.files(); file++) {
            whereabouts.path(file).ifPresent(all::add);
        }
        try {
            ground.handles().close(all::contains);
        } catch (IOException failure) {
            throw broken(failure, "close", whereabouts.folder());
        }
    }

    void remove(boolean withFiles) throws Broken {
        closeFiles();
        deletePartFile();
        if (withFiles) {
            deleteFiles();
        }
    }

    private void deletePartFile() throws Broken {
        delete(whereabouts.path(whereabouts.partFile()).orElseThrow());
    }

    /** The files, and the folders around them as far as nothing else is in them. */
    private void deleteFiles() throws Broken {
        Set<Path> folders = new TreeSet<>(
                Comparator.comparing(Path::getNameCount).reversed().thenComparing(Comparator.naturalOrder()));
        for (int file = 0; file < layout.entries().size(); file++) {
            if (whereabouts.path(file).isPresent()) {
                Path path = whereabouts.path(file).get();
                delete(path);
                Path parent = Objects.requireNonNull(path.getParent());
                while (!parent.equals(whereabouts.folder())) {
                    folders.add(parent);
                    parent = Objects.requireNonNull(parent.getParent());
                }
            }
        }
        for (Path folder : folders) {
            delete(folder);
        }
    }

    private void delete(Path path) throws Broken {
        try {
            ground.check(whereabouts.folder(), path);
            ground.medium().delete(path);
        } catch (DirectoryNotEmptyException others) {
            return;
        } catch (IOException | RuntimeException failure) {
            throw broken(failure, "delete", path);
        }
    }

    private Broken broken(Exception failure, String doing, Path path) {
        return new Broken(ground.diagnosis().of(failure, doing, path, 0));
    }
}
