package io.github.gavel.wallet.keystore;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.gavel.economy.identity.Octets;
import java.util.Optional;

/** The part of a file that holds a secret and how it is locked, as Web3 Secret Storage has it. */
final class CryptoForm {
    private static final String CIPHER = "aes-128-ctr";
    private static final String PRF = "hmac-sha256";
    private static final int MOST_SALT = 1024;

    private CryptoForm() {}

    static ObjectNode write(LockedBytes locked) {
        ObjectNode crypto = node().put("cipher", CIPHER)
                .put("ciphertext", locked.ciphertext().toString())
                .put("mac", locked.mac().toString());
        crypto.set("cipherparams", node().put("iv", locked.iv().toString()));
        if (locked.kdf() instanceof Kdf.Scrypt scrypt) {
            crypto.put("kdf", "scrypt");
            crypto.set(
                    "kdfparams",
                    parameters(scrypt).put("n", scrypt.n()).put("r", scrypt.r()).put("p", scrypt.p()));
        } else if (locked.kdf() instanceof Kdf.Pbkdf2 pbkdf2) {
            crypto.put("kdf", "pbkdf2");
            crypto.set("kdfparams", parameters(pbkdf2).put("c", pbkdf2.rounds()).put("prf", PRF));
        }
        return crypto;
    }

    private static ObjectNode parameters(Kdf kdf) {
        return node().put("dklen", kdf.length()).put("salt", kdf.salt().toString());
    }

    static ObjectNode node() {
        return JsonNodeFactory.instance.objectNode();
    }

    static LockedBytes read(Fields crypto) throws Unreadable {
        crypto.only("cipher", CIPHER);
        return new LockedBytes(
                kdf(crypto),
                crypto.object("cipherparams").bytes("iv", LockedBytes.IV_LENGTH, LockedBytes.IV_LENGTH),
                crypto.bytes("ciphertext", 1, LockedBytes.MOST_BYTES),
                crypto.bytes("mac", LockedBytes.HASH_LENGTH, LockedBytes.HASH_LENGTH));
    }

    private static Kdf kdf(Fields crypto) throws Unreadable {
        Kdf kdf = crypto.text("kdf").equals("pbkdf2") ? pbkdf2(crypto) : scrypt(crypto);
        Optional<Refusal> objection = kdf.objection();
        if (objection.isPresent()) {
            throw new Unreadable(objection.get());
        }
        return kdf;
    }

    private static Kdf pbkdf2(Fields crypto) throws Unreadable {
        Fields parameters = crypto.object("kdfparams");
        parameters.only("prf", PRF);
        return new Kdf.Pbkdf2(parameters.number("c"), length(parameters), salt(parameters));
    }

    private static Kdf scrypt(Fields crypto) throws Unreadable {
        crypto.only("kdf", "scrypt");
        Fields parameters = crypto.object("kdfparams");
        return new Kdf.Scrypt(
                parameters.number("n"),
                parameters.number("r"),
                parameters.number("p"),
                length(parameters),
                salt(parameters));
    }

    private static long length(Fields parameters) throws Unreadable {
        return parameters.number("dklen");
    }

    private static Octets salt(Fields parameters) throws Unreadable {
        return parameters.bytes("salt", 0, MOST_SALT);
    }
}
