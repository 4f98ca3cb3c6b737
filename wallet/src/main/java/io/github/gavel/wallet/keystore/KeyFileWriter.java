package io.github.gavel.wallet.keystore;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Writes key files as other wallets read them. */
final class KeyFileWriter {
    private KeyFileWriter() {}

    static byte[] write(LockedKey key) {
        ObjectNode file = node().put("version", KeyFileReader.VERSION).put("id", id(key));
        key.account().ifPresent(account -> file.put("address", account.toString()));
        file.set("crypto", crypto(key));
        return file.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Others want one and take any; this is the same for the same key locked the same. */
    private static String id(LockedKey key) {
        return UUID.nameUUIDFromBytes(key.mac().toBytes()).toString();
    }

    private static ObjectNode crypto(LockedKey key) {
        ObjectNode crypto = node().put("cipher", KeyFileReader.CIPHER)
                .put("ciphertext", key.ciphertext().toString())
                .put("mac", key.mac().toString());
        crypto.set("cipherparams", node().put("iv", key.iv().toString()));
        if (key.kdf() instanceof Kdf.Scrypt scrypt) {
            crypto.put("kdf", "scrypt");
            crypto.set(
                    "kdfparams",
                    parameters(scrypt).put("n", scrypt.n()).put("r", scrypt.r()).put("p", scrypt.p()));
        } else if (key.kdf() instanceof Kdf.Pbkdf2 pbkdf2) {
            crypto.put("kdf", "pbkdf2");
            crypto.set("kdfparams", parameters(pbkdf2).put("c", pbkdf2.rounds()).put("prf", KeyFileReader.PRF));
        }
        return crypto;
    }

    private static ObjectNode parameters(Kdf kdf) {
        return node().put("dklen", kdf.length()).put("salt", kdf.salt().toString());
    }

    private static ObjectNode node() {
        return JsonNodeFactory.instance.objectNode();
    }
}
