package io.github.gavel.ledger.disk;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.UserPrincipal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A folder that is made beside the place where it will be, and moved there when all of it is on the disk. A lock around
 * it says whether its maker lives: the next maker clears away what a dead one left.
 */
public final class Site implements Closeable {
    private static final String UNFINISHED = ".unfinished";
    private static final String MADE = "made";

    private final Path target;
    private final Path around;
    private final FolderLock lock;

    private Site(Path target, Path around, FolderLock lock) {
        this.target = target;
        this.around = around;
        this.lock = lock;
    }

    public static Site beside(Path target) throws IOException {
        Path parent = parent(target);
        new PrivateFolder(parent).create();
        Path around = Files.createTempDirectory(parent, target.getFileName() + UNFINISHED);
        FolderLock lock = FolderLock.take(around)
                .orElseThrow(() -> new IOException("another program has taken " + around + " for abandoned"));
        Site site = new Site(target, around, lock);
        try {
            site.left().forEach(Site::clearAway);
            new PrivateFolder(site.folder()).create();
            return site;
        } catch (IOException | RuntimeException failure) {
            site.close();
            throw failure;
        }
    }

    private static void clearAway(Path left) {
        try {
            Optional<FolderLock> nobodys = FolderLock.take(left);
            if (nobodys.isPresent()) {
                clear(left, nobodys.get());
            }
        } catch (IOException mayStay) {
            // It harms nobody, and the next maker tries again.
        }
    }

    /** What was begun beside this place before, by somebody who lives or does not. */
    private List<Path> left() throws IOException {
        UserPrincipal owner = Files.getOwner(around);
        try (Stream<Path> files = Files.list(parent(target))) {
            return files.filter(it -> !it.equals(around))
                    .filter(it -> isNumbered(String.valueOf(it.getFileName())))
                    .filter(it -> isOf(owner, it))
                    .toList();
        }
    }

    private boolean isNumbered(String file) {
        String name = target.getFileName() + UNFINISHED;
        return file.startsWith(name) && file.substring(name.length()).matches("[0-9]+");
    }

    /** What somebody else keeps under such a name is not ours to clear away. */
    private static boolean isOf(UserPrincipal owner, Path folder) {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return Files.getOwner(folder).equals(owner)
                    && new PrivateFolder(folder).isPrivate()
                    && files.map(it -> String.valueOf(it.getFileName()))
                            .allMatch(List.of(FolderLock.NAME, MADE)::contains);
        } catch (IOException gone) {
            return false;
        }
    }

    private static Path parent(Path target) {
        return Objects.requireNonNull(target.toAbsolutePath().getParent());
    }

    public Path folder() {
        return around.resolve(MADE);
    }

    /** Whether something is where a folder is to be made; an empty folder is nothing. */
    public static boolean isOccupied(Path target) throws IOException {
        if (!Files.isDirectory(target, LinkOption.NOFOLLOW_LINKS)) {
            return Files.exists(target, LinkOption.NOFOLLOW_LINKS);
        }
        try (Stream<Path> files = Files.list(target)) {
            return files.findAny().isPresent();
        }
    }

    /** A crash leaves all of it there or nothing; what somebody else put there meanwhile stays. */
    public void finish() throws IOException {
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
        Files.deleteIfExists(folder.resolve(FolderLock.NAME));
        Files.deleteIfExists(folder);
    }
}
