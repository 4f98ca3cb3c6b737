package io.github.gavel.ledger.deed;

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
import java.util.Arrays;

/** Values as bytes, one after the other, each of a length that its type has; numbers with their highest byte first. */
public final class ByteWriter {
    private final ByteBuffer bytes;

    /** For what takes at most so many bytes. */
    public ByteWriter(int most) {
        bytes = ByteBuffer.allocate(most);
    }

    public ByteWriter octet(int value) {
        bytes.put((byte) value);
        return this;
    }

    public ByteWriter number(long value) {
        bytes.putLong(value);
        return this;
    }

    public ByteWriter octets(Octets value) {
        value.putInto(bytes);
        return this;
    }

    public ByteWriter flag(boolean value) {
        return octet(value ? 1 : 0);
    }

    public ByteWriter account(AccountId value) {
        return octets(value.octets());
    }

    public ByteWriter channel(ChannelId value) {
        return octets(value.octets());
    }

    public ByteWriter amount(Amount value) {
        return number(value.grains());
    }

    public ByteWriter time(LedgerTime value) {
        return number(value.epochMillis());
    }

    ByteWriter nonce(Nonce value) {
        return octets(value.octets());
    }

    ByteWriter commitment(Commitment value) {
        return account(value.payer()).number(value.nonce()).octets(value.salt());
    }

    public ByteWriter limits(Limits value) {
        return amount(value.perChannel())
                .amount(value.perDay())
                .amount(value.total())
                .time(value.expiry());
    }

    public ByteWriter event(ChainEvent value) {
        return number(value.chain()).octets(value.transaction()).number(value.logIndex());
    }

    public byte[] toBytes() {
        return Arrays.copyOf(bytes.array(), bytes.position());
    }
}
