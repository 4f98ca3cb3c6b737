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

/** Files that nobody else on this computer may look into, where its system can tell people apart. */
final class OwnersFile {
    private static final Set<PosixFilePermission> OTHERS = EnumSet.of(
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE);
    private static final Set<PosixFilePermission> OTHERS_AT_ALL = PosixFilePermissions.fromString("---rwxrwx");

    private OwnersFile() {}

    /** A file that was not there. When this returns its bytes are durable; its name is when its folder was synced. */
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

    /** Who else may read or write a file, in a sentence. */
    static Optional<String> complaint(Path file) throws IOException {
        return complaint(file, OTHERS, "read or write it", "600");
    }

    /** Who else may look into a folder, in a sentence. */
    static Optional<String> complaintOfFolder(Path folder) throws IOException {
        return complaint(folder, OTHERS_AT_ALL, "look into it", "700");
    }

    private static Optional<String> complaint(Path path, Set<PosixFilePermission> others, String what, String mode)
            throws IOException {
        if (!knowsPeople(path)) {
            return Optional.empty();
        }
        Set<PosixFilePermission> rights = Files.getPosixFilePermissions(path);
        return rights.stream().anyMatch(others::contains)
                ? Optional.of(path + ": others may " + what + " (" + PosixFilePermissions.toString(rights)
                        + "); `chmod " + mode + "` takes it for you alone")
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
