package io.github.gavel.wallet.home;

import io.github.gavel.ledger.disk.FolderLock;
import io.github.gavel.wallet.folder.PrivateFolder;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A folder that is made beside the place where it will be, and moved there when all of it is on the disk. A lock around
 * it says whether its maker lives: the next maker clears away what a dead one left.
 */
final class Site implements Closeable {
    private static final String UNFINISHED = ".unfinished";
    private static final String MADE = "made";
    private static final String LOCK = "lock";

    private final Path target;
    private final Path around;
    private final FolderLock lock;

    private Site(Path target, Path around, FolderLock lock) {
        this.target = target;
        this.around = around;
        this.lock = lock;
    }

    static Site beside(Path target) throws IOException {
        Path parent = parent(target);
        new PrivateFolder(parent).create();
        for (Path left : left(target, parent)) {
            Optional<FolderLock> nobodys = FolderLock.take(left);
            if (nobodys.isPresent()) {
                clear(left, nobodys.get());
            }
        }
        Path around = Files.createTempDirectory(parent, target.getFileName() + UNFINISHED);
        FolderLock lock = FolderLock.take(around)
                .orElseThrow(() -> new IOException("another program has taken " + around + " for abandoned"));
        new PrivateFolder(around.resolve(MADE)).create();
        return new Site(target, around, lock);
    }

    /** What was begun beside this place, by somebody who lives or does not. */
    private static List<Path> left(Path target, Path parent) throws IOException {
        String name = target.getFileName() + UNFINISHED;
        try (Stream<Path> files = Files.list(parent)) {
            return files.filter(it -> isNumbered(String.valueOf(it.getFileName()), name))
                    .filter(it -> Files.isDirectory(it, LinkOption.NOFOLLOW_LINKS))
                    .filter(Site::holdsNothingElse)
                    .toList();
        }
    }

    private static boolean isNumbered(String file, String name) {
        return file.startsWith(name) && file.substring(name.length()).matches("[0-9]+");
    }

    /** What somebody else keeps under such a name is not ours to clear away. */
    private static boolean holdsNothingElse(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return new PrivateFolder(folder).isPrivate()
                    && files.map(it -> String.valueOf(it.getFileName())).allMatch(List.of(LOCK, MADE)::contains);
        } catch (IOException unreadable) {
            return false;
        }
    }

    private static Path parent(Path target) {
        return Objects.requireNonNull(target.toAbsolutePath().getParent());
    }

    Path folder() {
        return around.resolve(MADE);
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
        try (Stream<Path> all = Files.walk(folder())) {
            for (Path inner : all.filter(Files::isDirectory).toList()) {
                new PrivateFolder(inner).sync();
            }
        }
        if (Files.isDirectory(target, LinkOption.NOFOLLOW_LINKS)) {
            Files.delete(target);
        }
        Files.move(folder(), target, StandardCopyOption.ATOMIC_MOVE);
        new PrivateFolder(parent(target)).sync();
    }

    /** Leaves nothing that was not finished; what cannot be cleared away now is left to the next maker. */
    @Override
    public void close() {
        try {
            clear(around, lock);
        } catch (IOException left) {
            return;
        }
    }

    private static void clear(Path folder, FolderLock lock) throws IOException {
        try (lock) {
            List<Path> all;
            try (Stream<Path> found = Files.walk(folder.resolve(MADE))) {
                all = found.sorted(Comparator.reverseOrder()).toList();
            } catch (NoSuchFileException finished) {
                all = List.of();
            }
            for (Path path : all) {
                Files.deleteIfExists(path);
            }
        }
        Files.deleteIfExists(folder.resolve(LOCK));
        Files.deleteIfExists(folder);
    }
}
