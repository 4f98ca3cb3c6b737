package io.github.gavel.wallet.keystore;

import io.github.gavel.economy.identity.AccountId;
import io.github.gavel.signing.secp256k1.BouncyCurve;
import io.github.gavel.signing.secp256k1.PrivateKey;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;

/**
 * A key as it rests: nothing of it shows without the password.
 *
 * @param account whose key it is, which the format lets out
 */
public record LockedKey(Optional<AccountId> account, LockedBytes locked) implements Reading {
    public static LockedKey lock(PrivateKey key, Password password, SecureRandom random) {
        return lock(key, password, random, LockedBytes.USUAL_N);
    }

    static LockedKey lock(PrivateKey key, Password password, SecureRandom random, int n) {
        byte[] plain = key.toBytes();
        try {
            return new LockedKey(Optional.of(accountOf(key)), LockedBytes.lock(plain, password, random, n));
        } finally {
            Arrays.fill(plain, (byte) 0);
        }
    }

    /** Takes a second or two, on a thread that has them. */
    public Unlocking unlock(Password password) {
        return unlock(password, Runtime.getRuntime().maxMemory());
    }

    Unlocking unlock(Password password, long memory) {
        LockedBytes.Opened opened = locked.unlock(password, memory);
        return opened instanceof LockedBytes.Opened.Plain plain
                ? deciphered(plain.bytes())
                : ((LockedBytes.Opened.Refused) opened).why();
    }

    private Unlocking deciphered(byte[] plain) {
        byte[] padded = new byte[PrivateKey.LENGTH];
        System.arraycopy(plain, 0, padded, padded.length - plain.length, plain.length);
        try {
            return PrivateKey.of(padded).map(this::checked).orElseGet(Refusal.NoKey::new);
        } finally {
            Arrays.fill(plain, (byte) 0);
            Arrays.fill(padded, (byte) 0);
        }
    }

    /** The checksum covers the ciphertext, and nothing of what else makes the key of it. */
    private Unlocking checked(PrivateKey key) {
        AccountId found = accountOf(key);
        if (account.filter(named -> !named.equals(found)).isPresent()) {
            key.wipe();
            return new Refusal.OtherAccount(account.get(), found);
        }
        return new Unlocking.Unlocked(key);
    }

    private static AccountId accountOf(PrivateKey key) {
        return new BouncyCurve().publicKey(key).account();
    }
}
