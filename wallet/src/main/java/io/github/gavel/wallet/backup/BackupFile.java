package io.github.gavel.wallet.backup;

import io.github.gavel.economy.identity.Octets;
import io.github.gavel.ledger.disk.Excuse;
import io.github.gavel.ledger.disk.PrivateFolder;
import io.github.gavel.ledger.disk.RegularFile;
import io.github.gavel.wallet.keys.WorkingKeys;
import io.github.gavel.wallet.store.Contents;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

/**
 * A backup on a disk: "GVLWBAK1", how often the store had been written, an initial vector, and what is locked. It is
 * there as a whole or as it was before.
 */
public final class BackupFile {
    private static final byte[] MAGIC = "GVLWBAK1".getBytes(StandardCharsets.US_ASCII);
    private static final int HEADER = MAGIC.length + Long.BYTES;
    private static final int MOST_BYTES = 64 << 20;

    private final Path file;
    private final BackupKey key;
    private final SecureRandom random;
    private final int most;

    public BackupFile(Path file, WorkingKeys keys, SecureRandom random) {
        this(file, keys, random, MOST_BYTES);
    }

    /** @param most bytes that it may have: what is longer is neither written nor read */
    BackupFile(Path file, WorkingKeys keys, SecureRandom random, int most) {
        this.file = file.toAbsolutePath();
        this.key = BackupKey.of(keys);
        this.random = random;
        this.most = most;
    }

    public Reading read() {
        try {
            Optional<String> objection = RegularFile.objection(file);
            return objection.isPresent() ? refused(objection.get()) : opened(RegularFile.read(file, most));
        } catch (NoSuchFileException missing) {
            return new Reading.Missing(file.toString());
        } catch (IOException broken) {
            return refused(Excuse.of(broken));
        }
    }

    private Reading opened(byte[] bytes) {
        if (bytes.length > most) {
            return refused("it has more than " + most + " bytes");
        }
        if (bytes.length < HEADER + BackupKey.IV_LENGTH || !Arrays.equals(MAGIC, Arrays.copyOf(bytes, MAGIC.length))) {
            return refused("it is no backup of a wallet");
        }
        byte[] header = Arrays.copyOf(bytes, HEADER);
        Octets iv = Octets.of(Arrays.copyOfRange(bytes, HEADER, HEADER + BackupKey.IV_LENGTH));
        byte[] locked = Arrays.copyOfRange(bytes, HEADER + BackupKey.IV_LENGTH, bytes.length);
        Optional<byte[]> plain = key.unlock(iv, header, locked);
        if (plain.isEmpty()) {
            return refused("it is of other words, or damaged");
        }
        return ContentsForm.read(ByteBuffer.wrap(header).getLong(MAGIC.length), plain.get())
                .<Reading>map(Reading.Read::new)
                .orElseGet(() -> refused("it is written as no version known here writes it"));
    }

    /** Beside it first, down to the disk, and then under its name. What could not be read again is not written. */
    void write(Contents contents) throws IOException {
        byte[] header = ByteBuffer.allocate(HEADER)
                .put(MAGIC)
                .putLong(contents.number())
                .array();
        byte[] iv = new byte[BackupKey.IV_LENGTH];
        random.nextBytes(iv);
        byte[] locked = key.lock(Octets.of(iv), header, ContentsForm.write(contents));
        int length = header.length + iv.length + locked.length;
        if (length > most) {
            throw new IOException("it would have " + length + " bytes, and " + most + " are read");
        }
        byte[] whole =
                ByteBuffer.allocate(length).put(header).put(iv).put(locked).array();
        PrivateFolder folder = new PrivateFolder(Objects.requireNonNull(file.getParent()));
        folder.create();
        folder.replace(Objects.requireNonNull(file.getFileName()), whole);
    }

    private Reading refused(String why) {
        return new Reading.Refused("The backup " + file + " cannot be read: " + why);
    }

    @Override
    public String toString() {
        return file.toString();
    }
}
