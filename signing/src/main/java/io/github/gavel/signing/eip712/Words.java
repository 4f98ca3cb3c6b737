package io.github.gavel.signing.eip712;

import io.github.gavel.economy.identity.AccountId;
import io.github.gavel.economy.identity.Octets;
import java.nio.ByteBuffer;

/** Values as words of 32 bytes, one after the other: what {@code abi.encode} makes of them, and its hash. */
public final class Words {
    private static final int LENGTH = 32;
    private static final int ADDRESS_LENGTH = 20;

    private final ByteBuffer words;

    public Words(int count) {
        words = ByteBuffer.allocate(count * LENGTH);
    }

    public Words bytes32(Octets value) {
        value.requireLength(LENGTH, "a word").putInto(words);
        return this;
    }

    public Words address(AccountId value) {
        value.octets().putInto(skip(LENGTH - ADDRESS_LENGTH));
        return this;
    }

    /** A number that a word of any unsigned type holds. */
    public Words uint(long value) {
        if (value < 0) {
            throw new IllegalArgumentException("the number " + value + ": what is signed is never negative");
        }
        skip(LENGTH - Long.BYTES).putLong(value);
        return this;
    }

    public Octets hash() {
        if (words.hasRemaining()) {
            throw new IllegalStateException(words.remaining() / LENGTH + " words are missing");
        }
        return Keccak.hash(words.array());
    }

    private ByteBuffer skip(int bytes) {
        return words.position(words.position() + bytes);
    }
}
