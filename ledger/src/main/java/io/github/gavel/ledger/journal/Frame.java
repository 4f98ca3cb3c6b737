package io.github.gavel.ledger.journal;

import io.github.gavel.economy.identity.Octets;
import io.github.gavel.economy.time.LedgerTime;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The form of a record: length of the payload, sequence, time, payload, hash, CRC. The hash is SHA-256 over the hash of
 * the record before and everything in front of it, the CRC over all of the record but itself.
 */
final class Frame {
    static final int MOST_PAYLOAD = 4096;
    static final int FRONT = Integer.BYTES + 2 * Long.BYTES;
    static final int HASH = 32;
    static final int BACK = HASH + Integer.BYTES;
    static final int LEAST = FRONT + BACK;
    static final int MOST = LEAST + MOST_PAYLOAD;

    private final MessageDigest sha;

    Frame() {
        try {
            sha = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /** What the first record stands on. */
    Octets genesis(byte[] header) {
        return Octets.of(sha.digest(header));
    }

    /** Puts a record into {@code target}, which has room for it, and returns its hash. */
    Octets put(ByteBuffer target, Octets before, long sequence, LedgerTime at, ByteBuffer payload) {
        int length = payload.remaining();
        if (length > MOST_PAYLOAD) {
            throw new IllegalArgumentException("a record of " + length + " bytes: it has at most " + MOST_PAYLOAD);
        }
        int start = target.position();
        target.putInt(length).putLong(sequence).putLong(at.epochMillis()).put(payload);
        byte[] hash = hash(before, target.slice(start, FRONT + length));
        target.put(hash);
        target.putInt(Crc.of(target.slice(start, FRONT + length + HASH)));
        return Octets.of(hash);
    }

    byte[] hash(Octets before, ByteBuffer bytes) {
        sha.update(before.toBytes());
        sha.update(bytes);
        return sha.digest();
    }
}
