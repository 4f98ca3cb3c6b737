package io.github.gavel.signing.eip712;

import io.github.gavel.economy.identity.Octets;
import java.nio.ByteBuffer;

/** The hash of a {@link Domain}: all of it that a digest needs, so that a voucher costs two short hashes. */
public record DomainSeparator(Octets octets) {
    private static final byte[] PREFIX = {0x19, 0x01};
    private static final int HASH_LENGTH = 32;

    public DomainSeparator {
        octets.requireLength(HASH_LENGTH, "a domain separator");
    }

    public <T> Digest digest(StructType<T> type, T struct) {
        ByteBuffer signed = ByteBuffer.allocate(PREFIX.length + 2 * HASH_LENGTH).put(PREFIX);
        octets.putInto(signed);
        type.hash(struct).putInto(signed);
        return new Digest(Keccak.hash(signed.array()));
    }

    @Override
    public String toString() {
        return octets.toString();
    }
}
