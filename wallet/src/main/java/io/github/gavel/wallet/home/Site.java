package io.github.gavel.wallet.home;

import io.github.gavel.wallet.folder.PrivateFolder;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** A folder that is made beside the place where it will be, and moved there when all of it is on the disk. */
final class Site implements Closeable {
    private final Path target;
    private final Path parent;
    private final Path folder;

    private Site(Path target, Path parent, Path folder) {
        this.target = target;
        this.parent = parent;
        this.folder = folder;
    }

    static Site beside(Path target) throws IOException {
        Path parent = Objects.requireNonNull(target.toAbsolutePath().getParent());
        new PrivateFolder(parent).create();
        return new Site(target, parent, Files.createTempDirectory(parent, target.getFileName() + ".unfinished"));
    }

    Path folder() {
        return folder;
    }

    /** Whether something is where a wallet is to be; an empty folder is nothing. */
    static boolean isOccupied(Path target) throws IOException {
        if (!Files.isDirectory(target, LinkOption.NOFOLLOW_LINKS)) {
            return Files.exists(target, LinkOption.NOFOLLOW_LINKS);
        }
        try (Stream<Path> files = Files.list(target)) {
            return files.findAny().isPresent();
        }
    }

    /** A crash leaves all of it there or nothing; what somebody else put there meanwhile stays. */
    void finish() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path inner : all.filter(Files::isDirectory).toList()) {
                new PrivateFolder(inner).sync();
            }
        }
        if (Files.isDirectory(target, LinkOption.NOFOLLOW_LINKS)) {
            Files.delete(target);
        }
        Files.move(folder, target, StandardCopyOption.ATOMIC_MOVE);
        new PrivateFolder(parent).sync();
    }

    /** Leaves nothing that was not finished. */
    @Override
    public void close() throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> all;
        try (Stream<Path> found = Files.walk(folder)) {
            all = found.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : all) {
            Files.deleteIfExists(path);
        }
    }
}
