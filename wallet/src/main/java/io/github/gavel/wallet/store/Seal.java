package io.github.gavel.wallet.store;

import io.github.gavel.economy.identity.Octets;
import io.github.gavel.ledger.deed.ByteReader;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.function.Function;
import java.util.zip.CRC32C;

/**
 * A row's version, its fields, and a checksum over them, its table and its key: a database checks no bytes of its
 * pages, and an amount with a wrong bit is an amount.
 */
final class Seal {
    private static final int CRC_LENGTH = Integer.BYTES;
    private static final int VERSION = 1;

    private Seal() {}

    /** What became of opening a row. */
    sealed interface Opened<T> {
        record Whole<T>(T value) implements Opened<T> {}

        record Broken<T>(String why) implements Opened<T> {}
    }

    static Row seal(Table table, Octets key, byte[] fields) {
        ByteBuffer sealed = ByteBuffer.allocate(1 + fields.length + CRC_LENGTH)
                .put((byte) VERSION)
                .put(fields);
        sealed.putInt(crc(table, key, sealed.array(), sealed.position()));
        return new Row(key, Octets.of(sealed.array()));
    }

    static <T> Opened<T> open(Table table, Row row, Function<ByteReader, T> reading) {
        byte[] sealed = row.sealed().toBytes();
        int end = sealed.length - CRC_LENGTH;
        if (end < 1 || ByteBuffer.wrap(sealed).getInt(end) != crc(table, row.key(), sealed, end)) {
            return new Opened.Broken<>("its checksum is not that of its bytes");
        }
        if (sealed[0] != VERSION) {
            return new Opened.Broken<>("it is of version " + sealed[0] + ", and only " + VERSION + " is known");
        }
        ByteReader reader = new ByteReader(ByteBuffer.wrap(sealed, 1, end - 1));
        try {
            T value = reading.apply(reader);
            reader.requireEnd();
            return new Opened.Whole<>(value);
        } catch (BufferUnderflowException | IllegalArgumentException | ArithmeticException unfit) {
            return new Opened.Broken<>(Optional.ofNullable(unfit.getMessage()).orElse("it ends too early"));
        }
    }

    private static int crc(Table table, Octets key, byte[] sealed, int length) {
        CRC32C crc = new CRC32C();
        crc.update(table.number());
        crc.update(key.toBytes());
        crc.update(sealed, 0, length);
        return (int) crc.getValue();
    }
}
