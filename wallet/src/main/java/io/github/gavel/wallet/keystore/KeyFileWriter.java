package io.github.gavel.wallet.keystore;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Writes key files as other wallets read them. */
final class KeyFileWriter {
    private KeyFileWriter() {}

    static byte[] write(LockedKey key) {
        ObjectNode file =
                CryptoForm.node().put("version", KeyFileReader.VERSION).put("id", id(key));
        key.account().ifPresent(account -> file.put(Fields.ADDRESS, account.toString()));
        file.set("crypto", CryptoForm.write(key.locked()));
        return file.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Others want one and take any; this is the same for the same key locked the same. */
    private static String id(LockedKey key) {
        return UUID.nameUUIDFromBytes(key.locked().mac().toBytes()).toString();
    }
}
