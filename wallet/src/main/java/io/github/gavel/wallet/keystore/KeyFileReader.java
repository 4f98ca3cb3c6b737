package io.github.gavel.wallet.keystore;

/** Reads what a key file says, and computes nothing of it. */
final class KeyFileReader {
    static final int VERSION = 3;

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
        return new LockedKey(file.account(), CryptoForm.read(file.object("crypto")));
    }
}
