package io.github.gavel.ledger.journal;

import io.github.gavel.economy.identity.LedgerId;
import io.github.gavel.economy.identity.Octets;
import io.github.gavel.ledger.disk.Disk;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A state that a journal leads to, so that it need not be made of all records again. It is replaced at once or not at
 * all, and believed only if every byte is what was written; the journal is the truth without it.
 */
public record Snapshot(Disk disk, LedgerFolder files, LedgerId ledger) {
    private static final int WINDOW = 1 << 16;
    private static final int MOST_BLOCK = 1 << 16;

    /** When this returns it is durable; if it does not, the one before is. */
    public void write(Mark mark, Iterator<byte[]> blocks) throws IOException {
        disk.delete(files.unfinishedSnapshot());
        try (Disk.Handle handle = disk.open(files.unfinishedSnapshot())) {
            MessageDigest sha = sha256();
            OutputStream file = new BufferedOutputStream(new Into(handle), WINDOW);
            DataOutputStream target = new DataOutputStream(new DigestOutputStream(file, sha));
            target.write(Header.of(Header.SNAPSHOT, ledger));
            target.writeLong(mark.sequence());
            target.write(mark.hash().toBytes());
            target.writeLong(mark.offset());
            while (blocks.hasNext()) {
                byte[] block = blocks.next();
                target.writeInt(block.length);
                target.write(block);
            }
            target.writeInt(0);
            target.flush();
            file.write(sha.digest());
            file.flush();
            handle.sync();
        }
        disk.replace(files.unfinishedSnapshot(), files.snapshot());
        disk.syncFolder(files.path());
    }

    /** What became of reading it. */
    public sealed interface Taken {
        record None() implements Taken {}

        record Whole(Mark mark) implements Taken {}

        /** Whatever was taken of it is worth nothing. */
        record Damaged(String what) implements Taken {}
    }

    /** Has the blocks taken one by one; they count only if all of them turn out to be what was written. */
    public Taken read(Consumer<ByteBuffer> take) throws IOException {
        if (!disk.exists(files.snapshot())) {
            return new Taken.None();
        }
        try (Disk.Handle handle = disk.read(files.snapshot())) {
            MessageDigest sha = sha256();
            InputStream file = new BufferedInputStream(new From(handle), WINDOW);
            DataInputStream source = new DataInputStream(new DigestInputStream(file, sha));
            Optional<String> complaint = Header.complaint(source.readNBytes(Header.BYTES), Header.SNAPSHOT, ledger);
            if (complaint.isPresent()) {
                return new Taken.Damaged(complaint.get());
            }
            Mark mark = new Mark(source.readLong(), Octets.of(source.readNBytes(32)), source.readLong());
            int length = source.readInt();
            while (length > 0 && length <= MOST_BLOCK) {
                take.accept(ByteBuffer.wrap(source.readNBytes(length)));
                length = source.readInt();
            }
            byte[] made = sha.digest();
            boolean whole = length == 0 && Arrays.equals(made, file.readNBytes(made.length)) && file.read() < 0;
            return whole ? new Taken.Whole(mark) : new Taken.Damaged("its hash is not that of its bytes");
        } catch (EOFException | RuntimeException wrong) {
            return new Taken.Damaged("it is not what was written: " + wrong);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private static final class Into extends OutputStream {
        private final Disk.Handle handle;
        private long at;

        Into(Disk.Handle handle) {
            this.handle = handle;
        }

        @Override
        public void write(int octet) throws IOException {
            write(new byte[] {(byte) octet}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            handle.writeAll(ByteBuffer.wrap(bytes, from, length), at);
            at += length;
        }
    }

    private static final class From extends InputStream {
        private final Disk.Handle handle;
        private long at;

        From(Disk.Handle handle) {
            this.handle = handle;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            int count = handle.read(ByteBuffer.wrap(bytes, from, length), at);
            at += Math.max(0, count);
            return count;
        }
    }
}
