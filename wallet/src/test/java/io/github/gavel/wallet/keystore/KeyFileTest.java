package io.github.gavel.wallet.keystore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.gavel.ledger.disk.PrivateFolder;
import io.github.gavel.signing.secp256k1.PrivateKey;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFileTest {
    private static final SecureRandom RANDOM = new SecureRandom();

    @TempDir
    Path disk;

    private final PrivateKey key = PrivateKey.draw(RANDOM);

    private Path file() {
        return disk.resolve("wallet").resolve("main.json");
    }

    @Test
    void isReadAsItWasWritten() {
        LockedKey locked = locked(key, "foo");
        assertThat(KeyFile.write(file(), locked)).isEqualTo(new Writing.Written(file()));
        assertThat(KeyFile.read(file())).isEqualTo(locked);
    }

    @Test
    void isItsOwnersAloneAndSoIsItsFolder() throws IOException {
        assumeTrue(disk.getFileSystem().supportedFileAttributeViews().contains("posix"), "no owners on this system");
        KeyFile.write(file(), locked(key, "foo"));
        assertThat(permissions(file())).isEqualTo("rw-------");
        assertThat(permissions(disk.resolve("wallet"))).isEqualTo("rwx------");
        assertThat(names()).containsExactly("main.json");
    }

    @Test
    void isNotWrittenWhereOthersLook() throws IOException {
        assumeTrue(disk.getFileSystem().supportedFileAttributeViews().contains("posix"), "no owners on this system");
        Files.createDirectory(disk.resolve("wallet"));
        Files.setPosixFilePermissions(disk.resolve("wallet"), PosixFilePermissions.fromString("rwxr-xr-x"));
        assertThat(KeyFile.write(file(), locked(key, "foo")))
                .isEqualTo(new Refusal.OpenFolder(disk.resolve("wallet").toString()));
        assertThat(names()).isEmpty();
        assertThat(permissions(disk.resolve("wallet"))).isEqualTo("rwxr-xr-x");
    }

    @Test
    void getsAnotherPassword() {
        KeyFile.write(file(), locked(key, "foo"));
        LockedKey again = locked(key, "bar");
        assertThat(KeyFile.write(file(), again)).isEqualTo(new Writing.Written(file()));
        assertThat(KeyFile.read(file())).isEqualTo(again);
    }

    @Test
    void isNotWrittenOverAnotherKey() {
        LockedKey there = locked(key, "foo");
        KeyFile.write(file(), there);
        isOccupied(locked(PrivateKey.draw(RANDOM), "foo"));
        LockedKey nobodys = new LockedKey(
                Optional.empty(),
                new LockedBytes(
                        there.locked().kdf(),
                        there.locked().iv(),
                        there.locked().ciphertext(),
                        there.locked().mac()));
        isOccupied(nobodys);
        assertThat(KeyFile.read(file())).isEqualTo(there);
    }

    @Test
    void isNotWrittenOverWhatNobodyCanRead() throws IOException {
        KeyFile.write(file(), locked(key, "foo"));
        Files.writeString(file(), "{\"crypto\":");
        isOccupied(locked(key, "foo"));
        assertThat(Files.readString(file())).isEqualTo("{\"crypto\":");
    }

    @Test
    void isNotWrittenOverAFolderOrALink() throws IOException {
        KeyFile.write(disk.resolve("wallet").resolve("other.json"), locked(key, "foo"));
        Files.createDirectory(file());
        isOccupied(locked(key, "foo"));
        Files.delete(file());
        Files.createSymbolicLink(file(), disk.resolve("nowhere"));
        isOccupied(locked(key, "foo"));
    }

    @Test
    void staysAsItWasWhenTheDiskFails() throws IOException {
        LockedKey there = locked(key, "foo");
        KeyFile.write(file(), there);
        for (PrivateFolder broken : List.of(new Full(disk.resolve("wallet")), new Lying(disk.resolve("wallet")))) {
            assertThat(KeyFile.write(file(), locked(key, "bar"), broken)).isInstanceOf(Refusal.Disk.class);
            assertThat(KeyFile.read(file())).isEqualTo(there);
            assertThat(names()).containsExactly("main.json");
        }
    }

    @Test
    void isWrittenAlthoughACrashLeftSomethingBesideIt() throws IOException {
        KeyFile.write(file(), locked(key, "foo"));
        Files.writeString(disk.resolve("wallet").resolve("main.json.unfinished"), "half");
        LockedKey again = locked(key, "bar");
        assertThat(KeyFile.write(file(), again)).isEqualTo(new Writing.Written(file()));
        assertThat(names()).containsExactly("main.json");
    }

    @Test
    void isRefusedWhereThereIsNone() {
        assertThat(KeyFile.read(file()))
                .isInstanceOfSatisfying(
                        Refusal.Disk.class,
                        refusal -> assertThat(refusal.sentence()).contains("there is no", "main.json"));
        assertThat(KeyFile.read(disk)).isEqualTo(new Refusal.NoFile("it is a folder"));
    }

    @Test
    void isRefusedWithoutReadingAllOfALargeOne() throws IOException {
        Path large = disk.resolve("large.json");
        try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(16_384);
            assertThat(KeyFile.read(large)).isInstanceOf(Refusal.NoJson.class);
            file.setLength(8L << 30);
        }
        assertThat(KeyFile.read(large)).isEqualTo(new Refusal.TooLarge(16_384));
    }

    @Test
    void isRefusedWithoutOpeningWhatHasNoEnd() {
        Path endless = Path.of("/dev/zero");
        assumeTrue(Files.exists(endless), "no endless file on this system");
        assertThat(KeyFile.read(endless)).isEqualTo(new Refusal.NoFile("it is a pipe or a device and no file"));
    }

    private void isOccupied(LockedKey other) {
        assertThat(KeyFile.write(file(), other)).isEqualTo(new Refusal.Occupied(file().toString()));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> content = Files.list(disk.resolve("wallet"))) {
            return content.map(path -> path.getFileName().toString()).toList();
        }
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private static LockedKey locked(PrivateKey key, String password) {
        return LockedKey.lock(key, Password.taking(password.toCharArray()), RANDOM, 2);
    }

    /** A disk that has no room. */
    private static final class Full extends PrivateFolder {
        Full(Path folder) {
            super(folder);
        }

        @Override
        protected void write(Path file, byte[] bytes) throws IOException {
            super.write(file, new byte[10]);
            throw new IOException("No space left on device");
        }
    }

    /** A disk that says yes and keeps the half. */
    private static final class Lying extends PrivateFolder {
        Lying(Path folder) {
            super(folder);
        }

        @Override
        protected void write(Path file, byte[] bytes) throws IOException {
            super.write(file, new byte[bytes.length / 2]);
        }
    }
}
