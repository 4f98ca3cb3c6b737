package io.github.gavel.wallet.backup;

import io.github.gavel.economy.OutOfLimits;
import io.github.gavel.economy.identity.Octets;
import io.github.gavel.wallet.store.Contents;
import io.github.gavel.wallet.store.Row;
import io.github.gavel.wallet.store.Table;
import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rows of a store, one after the other: table, key and what is sealed, each with its length before it. */
final class ContentsForm {
    private ContentsForm() {}

    static byte[] write(Contents contents) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (Contents.Tabled tabled : contents.rows()) {
            out.write(tabled.table().number());
            write(out, tabled.row().key());
            write(out, tabled.row().sealed());
        }
        return out.toByteArray();
    }

    private static void write(ByteArrayOutputStream out, Octets octets) {
        if (octets.length() > 0xffff) {
            throw new OutOfLimits("a row of " + octets.length() + " bytes");
        }
        out.write(octets.length() >> Byte.SIZE);
        out.write(octets.length());
        out.writeBytes(octets.toBytes());
    }

    static Optional<Contents> read(long number, byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        List<Contents.Tabled> rows = new ArrayList<>();
        try {
            while (in.hasRemaining()) {
                Table table = Table.numbered(in.get()).orElseThrow(() -> new OutOfLimits("a table of no number"));
                rows.add(new Contents.Tabled(table, new Row(octets(in), octets(in))));
            }
            return Optional.of(new Contents(number, rows));
        } catch (BufferUnderflowException | OutOfLimits unfit) {
            return Optional.empty();
        }
    }

    private static Octets octets(ByteBuffer in) {
        byte[] octets = new byte[Short.toUnsignedInt(in.getShort())];
        in.get(octets);
        return Octets.of(octets);
    }
}
