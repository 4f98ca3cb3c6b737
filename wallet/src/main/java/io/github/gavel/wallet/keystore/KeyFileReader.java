package io.github.gavel.wallet.keystore;

import io.github.gavel.economy.identity.AccountId;
import java.util.Optional;

/** Reads what a key file says, and computes nothing of it. */
final class KeyFileReader {
    static final int VERSION = 3;

    private static final int ACCOUNT_LENGTH = 20;

    private KeyFileReader() {}

    static Reading read(byte[] bytes) {
        try {
            return key(JsonTree.read(bytes));
        } catch (Unreadable unreadable) {
            return unreadable.refusal();
        }
    }

    private static LockedKey key(Fields file) throws Unreadable {
        String version = file.member("version").asText();
        if (!version.equals(Integer.toString(VERSION))) {
            throw new Unreadable(new Refusal.OtherVersion(Shown.of(version)));
        }
        Optional<AccountId> account = file.has("address") ? Optional.of(account(file)) : Optional.empty();
        return new LockedKey(account, CryptoForm.read(file.object("crypto")));
    }

    private static AccountId account(Fields file) throws Unreadable {
        return new AccountId(file.bytes("address", ACCOUNT_LENGTH, ACCOUNT_LENGTH));
    }
}
