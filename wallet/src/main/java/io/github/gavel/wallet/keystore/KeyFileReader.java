package io.github.gavel.wallet.keystore;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.gavel.economy.identity.AccountId;
import io.github.gavel.economy.identity.Octets;
import java.io.IOException;
import java.util.Optional;

/** Reads what a key file says, and computes nothing of it. */
final class KeyFileReader {
    static final int MOST_BYTES = 1 << 14;
    static final int VERSION = 3;
    static final String CIPHER = "aes-128-ctr";
    static final String PRF = "hmac-sha256";

    private static final int ACCOUNT_LENGTH = 20;
    private static final int MOST_SALT = 1024;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private KeyFileReader() {}

    static Reading read(byte[] bytes) {
        try {
            return bytes.length > MOST_BYTES ? new Refusal.TooLarge(MOST_BYTES) : key(Fields.of(tree(bytes)));
        } catch (Unreadable unreadable) {
            return unreadable.refusal();
        }
    }

    /** What the library says of an error may quote the file, which may be another one that is secret. */
    private static JsonNode tree(byte[] bytes) throws Unreadable {
        try {
            return JSON.readTree(bytes);
        } catch (JsonProcessingException broken) {
            Optional<JsonLocation> at = Optional.ofNullable(broken.getLocation());
            throw new Unreadable(new Refusal.NoJson(
                    at.map(JsonLocation::getLineNr).orElse(1),
                    at.map(JsonLocation::getColumnNr).orElse(1)));
        } catch (IOException broken) {
            throw new Unreadable(new Refusal.NoJson(1, 1));
        }
    }

    private static LockedKey key(Fields file) throws Unreadable {
        String version = file.member("version").asText();
        if (!version.equals(Integer.toString(VERSION))) {
            throw new Unreadable(new Refusal.OtherVersion(Shown.of(version)));
        }
        Optional<AccountId> account = file.has("address") ? Optional.of(account(file)) : Optional.empty();
        Fields crypto = file.object("crypto");
        crypto.only("cipher", CIPHER);
        return new LockedKey(
                account,
                kdf(crypto),
                crypto.object("cipherparams").bytes("iv", LockedKey.IV_LENGTH, LockedKey.IV_LENGTH),
                crypto.bytes("ciphertext", 1, LockedKey.HASH_LENGTH),
                crypto.bytes("mac", LockedKey.HASH_LENGTH, LockedKey.HASH_LENGTH));
    }

    private static AccountId account(Fields file) throws Unreadable {
        return new AccountId(file.bytes("address", ACCOUNT_LENGTH, ACCOUNT_LENGTH));
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
