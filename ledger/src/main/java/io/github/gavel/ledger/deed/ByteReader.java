package io.github.gavel.ledger.deed;

import io.github.gavel.economy.OutOfLimits;
import io.github.gavel.economy.identity.AccountId;
import io.github.gavel.economy.identity.ChannelId;
import io.github.gavel.economy.identity.Octets;
import io.github.gavel.economy.ledger.ChainEvent;
import io.github.gavel.economy.ledger.Limits;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.time.LedgerTime;
import io.github.gavel.signing.struct.Commitment;
import io.github.gavel.signing.struct.Nonce;
import java.nio.ByteBuffer;

/**
 * Reads what a {@link ByteWriter} wrote. Bytes that nobody wrote end in {@link java.nio.BufferUnderflowException} or
 * {@link IllegalArgumentException}, which whoever decodes turns into a value.
 */
public final class ByteReader {
    private final ByteBuffer bytes;

    public ByteReader(ByteBuffer bytes) {
        this.bytes = bytes;
    }

    public int octet() {
        return Byte.toUnsignedInt(bytes.get());
    }

    public long number() {
        return bytes.getLong();
    }

    public Octets octets(int length) {
        byte[] octets = new byte[length];
        bytes.get(octets);
        return Octets.of(octets);
    }

    public boolean flag() {
        int value = octet();
        if (value > 1) {
            throw new OutOfLimits("a flag of " + value + ": it is 0 or 1");
        }
        return value == 1;
    }

    public AccountId account() {
        return new AccountId(octets(20));
    }

    public ChannelId channel() {
        return new ChannelId(octets(32));
    }

    public Amount amount() {
        return Amount.grains(number());
    }

    public LedgerTime time() {
        return new LedgerTime(number());
    }

    Nonce nonce() {
        return new Nonce(octets(32));
    }

    Commitment commitment() {
        return new Commitment(account(), number(), octets(32));
    }

    public Limits limits() {
        return new Limits(amount(), amount(), amount(), time());
    }

    public ChainEvent event() {
        return new ChainEvent(number(), octets(32), number());
    }

    public void requireEnd() {
        if (bytes.hasRemaining()) {
            throw new OutOfLimits(bytes.remaining() + " bytes too many");
        }
    }
}
