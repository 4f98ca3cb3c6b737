package io.github.gavel.ledger.operator;

import io.github.gavel.ledger.disk.Disk;
import io.github.gavel.ledger.disk.FolderLock;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.UserPrincipal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A ledger's folder while it is made: beside the place where it will be, and moved there when all of it is on the disk.
 */
final class Site implements Closeable {
    private final Path target;
    private final Path folder;
    private final FolderLock lock;

    private Site(Path target, Path folder, FolderLock lock) {
        this.target = target;
        this.folder = folder;
        this.lock = lock;
    }

    static Site beside(Path target) throws IOException {
        Path parent = parentOf(target);
        OwnersFile.createFolder(parent);
        Path folder = Files.createTempDirectory(parent, prefix(target));
        FolderLock lock =
                FolderLock.take(folder).orElseThrow(() -> new IOException("another program clears away " + folder));
        Site site = new Site(target, folder, lock);
        for (Path other : site.unfinished()) {
            clearAway(target, other);
        }
        return site;
    }

    /** What we began before in the same place, if whoever did has died. */
    private List<Path> unfinished() throws IOException {
        UserPrincipal owner = Files.getOwner(folder);
        try (Stream<Path> all = Files.list(parentOf(target))) {
            return all.filter(it -> it.getFileName().toString().startsWith(prefix(target)))
                    .filter(it -> !it.equals(folder))
                    .filter(it -> OwnersFile.isOnlyFor(owner, it))
                    .toList();
        }
    }

    private static void clearAway(Path target, Path other) {
        try {
            Optional<FolderLock> nobodys = FolderLock.take(other);
            if (nobodys.isPresent()) {
                new Site(target, other, nobodys.get()).close();
            }
        } catch (IOException mayStay) {
            // It harms nobody, and the next one tries again.
        }
    }

    private static String prefix(Path target) {
        return target.getFileName() + ".unfinished";
    }

    private static Path parentOf(Path target) {
        return Objects.requireNonNull(target.getParent());
    }

    Path folder() {
        return folder;
    }

    /** Whether something is where a ledger is to be; an empty folder is nothing. */
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
        Disk.REAL.syncFolder(folder);
        if (Files.isDirectory(target, LinkOption.NOFOLLOW_LINKS)) {
            Files.delete(target);
        }
        Files.move(folder, target, StandardCopyOption.ATOMIC_MOVE);
        Disk.REAL.syncFolder(parentOf(target));
    }

    /** Leaves nothing that was not finished. */
    @Override
    public void close() throws IOException {
        try (lock) {
            List<Path> files = List.of();
            if (Files.exists(folder)) {
                try (Stream<Path> found = Files.list(folder)) {
                    files = found.toList();
                }
            }
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(folder);
        }
    }
}
