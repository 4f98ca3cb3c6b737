package io.github.gavel.ledger.operator;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Files and folders that nobody else on this computer may look into, where its system can tell people apart. */
final class OwnersFile {
    private static final Set<PosixFilePermission> OTHERS = EnumSet.of(
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE);

    private OwnersFile() {}

    /** A file that was not there. When this returns it is durable. */
    static void write(Path file, byte[] bytes) throws IOException {
        try (FileChannel channel = FileChannel.open(
                file, EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), rights(file, "rw-------"))) {
            ByteBuffer left = ByteBuffer.wrap(bytes);
            while (left.hasRemaining()) {
                channel.write(left);
            }
            channel.force(true);
        }
    }

    static void createFolder(Path folder) throws IOException {
        Files.createDirectories(folder, rights(folder, "rwx------"));
    }

    /** Who else may read or write it, in a sentence. */
    static Optional<String> complaint(Path file) throws IOException {
        if (!knowsPeople(file)) {
            return Optional.empty();
        }
        Set<PosixFilePermission> rights = Files.getPosixFilePermissions(file);
        return rights.stream().anyMatch(OTHERS::contains)
                ? Optional.of(file + ": others may read or write it (" + PosixFilePermissions.toString(rights)
                        + "); `chmod 600` takes it for you alone")
                : Optional.empty();
    }

    private static FileAttribute<?>[] rights(Path file, String rights) {
        return knowsPeople(file)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights))}
                : new FileAttribute<?>[0];
    }

    private static boolean knowsPeople(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
