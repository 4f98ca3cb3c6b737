package io.github.gavel.ledger.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Objects;
import java.util.Set;

/** A folder that only its owner looks into, as far as the system knows owners. */
public class PrivateFolder {
    private static final Set<PosixFilePermission> OF_THE_FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> OF_A_FILE = PosixFilePermissions.fromString("rw-------");

    private final Path folder;

    public PrivateFolder(Path folder) {
        this.folder = folder;
    }

    /** With those above it that are missing, each of which survives a power cut. */
    public void create() throws IOException {
        Deque<Path> missing = new ArrayDeque<>();
        for (Path path = folder.toAbsolutePath(); !Files.isDirectory(path); path = above(path)) {
            missing.push(path);
        }
        for (Path path : missing) {
            make(path);
            sync(above(path));
        }
    }

    private static Path above(Path path) {
        return Objects.requireNonNull(path.getParent());
    }

    private void make(Path path) throws IOException {
        try {
            Files.createDirectory(path, only(OF_THE_FOLDER));
        } catch (FileAlreadyExistsException there) {
            if (!Files.isDirectory(path)) {
                throw there;
            }
        }
    }

    /** One that was there before is left as it is: others may have a reason to look into it. */
    public boolean isPrivate() throws IOException {
        return !knowsOwners() || OF_THE_FOLDER.containsAll(Files.getPosixFilePermissions(folder));
    }

    /**
     * Beside it first, down to the disk, read again, and then under its name: a crash leaves the old or the new one.
     */
    public void replace(Path name, byte[] bytes) throws IOException {
        Path unfinished = folder.resolve(name + ".unfinished");
        Files.deleteIfExists(unfinished);
        createFile(unfinished);
        try {
            write(unfinished, bytes);
            if (!Arrays.equals(Files.readAllBytes(unfinished), bytes)) {
                throw new IOException(unfinished + " holds something else than was written to it");
            }
            Files.move(
                    unfinished,
                    folder.resolve(name),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
        sync();
    }

    /** An empty file that only its owner reads; nothing happens if there is one. */
    public void createFile(Path file) throws IOException {
        if (!Files.exists(file)) {
            Files.createFile(file, only(OF_A_FILE));
            sync();
        }
    }

    protected void write(Path file, byte[] bytes) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            ByteBuffer rest = ByteBuffer.wrap(bytes);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
        }
    }

    /** What was made or renamed in it survives a power cut. */
    public void sync() throws IOException {
        sync(folder);
    }

    protected void sync(Path names) throws IOException {
        Disk.REAL.syncFolder(names);
    }

    private FileAttribute<?>[] only(Set<PosixFilePermission> permissions) {
        return knowsOwners()
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)}
                : new FileAttribute<?>[0];
    }

    private boolean knowsOwners() {
        return folder.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    @Override
    public String toString() {
        return folder.toString();
    }
}
