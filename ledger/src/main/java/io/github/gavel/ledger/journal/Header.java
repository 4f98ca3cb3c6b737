package io.github.gavel.ledger.journal;

import io.github.gavel.economy.identity.LedgerId;
import io.github.gavel.economy.identity.Octets;
import io.github.gavel.ledger.disk.Disk;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What each file of a ledger begins with: whose it is, in which form, of which ledger. */
final class Header {
    static final int BYTES = 8 + Integer.BYTES + 32 + Integer.BYTES;
    static final String JOURNAL = "GAVELJNL";
    static final String SNAPSHOT = "GAVELSNP";

    private static final int VERSION = 1;
    private static final int NAME = 8;

    private Header() {}

    static byte[] of(String magic, LedgerId ledger) {
        ByteBuffer bytes = ByteBuffer.allocate(BYTES)
                .put(magic.getBytes(StandardCharsets.US_ASCII))
                .putInt(VERSION)
                .put(ledger.octets().toBytes());
        return bytes.putInt(Crc.of(bytes.slice(0, BYTES - Integer.BYTES))).array();
    }

    /** Why this is no journal of that ledger; empty if it is. */
    static Optional<String> complaint(Disk.Handle journal, LedgerId ledger) throws IOException {
        ByteBuffer first = ByteBuffer.allocate(BYTES);
        journal.readAll(first, 0);
        return first.hasRemaining()
                ? Optional.of("it has only " + first.position() + " bytes")
                : complaint(first.array(), JOURNAL, ledger);
    }

    /** Why {@code bytes} are not that header; empty if they are. */
    static Optional<String> complaint(byte[] bytes, String magic, LedgerId ledger) {
        ByteBuffer read = ByteBuffer.wrap(bytes);
        byte[] name = new byte[NAME];
        read.get(name);
        int version = read.getInt();
        byte[] id = new byte[32];
        read.get(id);
        if (read.getInt() != Crc.of(read.slice(0, BYTES - Integer.BYTES))) {
            return Optional.of("its first " + BYTES + " bytes are not what was written");
        }
        if (!magic.equals(new String(name, StandardCharsets.US_ASCII))) {
            return Optional.of("it is another kind of file");
        }
        if (version != VERSION) {
            return Optional.of("it is of version " + version + ", and this program knows " + VERSION);
        }
        Octets found = Octets.of(id);
        return found.equals(ledger.octets())
                ? Optional.empty()
                : Optional.of("it is of ledger " + found + ", not of " + ledger);
    }
}
