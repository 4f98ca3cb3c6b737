package io.github.gavel.wallet.keystore;

import io.github.gavel.ledger.disk.PrivateFolder;
import io.github.gavel.ledger.disk.RegularFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/** A locked key on a disk. It is there as a whole or as it was before, and is never written over by another one. */
public final class KeyFile {
    private KeyFile() {}

    public static Reading read(Path file) {
        try {
            Optional<String> objection = RegularFile.objection(file);
            return objection.isPresent()
                    ? new Refusal.NoFile(objection.get())
                    : KeyFileReader.read(RegularFile.read(file, JsonTree.MOST_BYTES));
        } catch (IOException broken) {
            return Refusal.Disk.of(broken);
        }
    }

    /** A file that is there is written over only if it holds the same key, with another password. */
    public static Writing write(Path file, LockedKey key) {
        return write(
                file,
                key,
                new PrivateFolder(Objects.requireNonNull(file.toAbsolutePath().getParent())));
    }

    static Writing write(Path file, LockedKey key, PrivateFolder folder) {
        try {
            folder.create();
            if (isOccupied(file, key)) {
                return new Refusal.Occupied(file.toString());
            }
            if (!folder.isPrivate()) {
                return new Refusal.OpenFolder(folder.toString());
            }
            folder.replace(file.toAbsolutePath().getFileName(), KeyFileWriter.write(key));
            return new Writing.Written(file);
        } catch (IOException broken) {
            return Refusal.Disk.of(broken);
        }
    }

    private static boolean isOccupied(Path file, LockedKey key) {
        return Files.exists(file, LinkOption.NOFOLLOW_LINKS)
                && !(read(file) instanceof LockedKey there
                        && key.account().isPresent()
                        && there.account().equals(key.account()));
    }
}
