package io.github.gavel.ledger.journal;

import java.nio.ByteBuffer;
import java.util.zip.CRC32C;

final class Crc {
    private Crc() {}

    static int of(ByteBuffer bytes) {
        CRC32C crc = new CRC32C();
        crc.update(bytes);
        return (int) crc.getValue();
    }
}
