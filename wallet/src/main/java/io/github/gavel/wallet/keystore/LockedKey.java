package io.github.gavel.wallet.keystore;

import io.github.gavel.economy.OutOfLimits;
import io.github.gavel.economy.identity.AccountId;
import io.github.gavel.economy.identity.Octets;
import io.github.gavel.signing.eip712.Keccak;
import io.github.gavel.signing.secp256k1.BouncyCurve;
import io.github.gavel.signing.secp256k1.PrivateKey;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;

/**
 * A key as it rests: nothing of it shows without the password. Its numbers are within limits.
 *
 * @param account whose key it is, which the format lets out
 */
public record LockedKey(Optional<AccountId> account, Kdf kdf, Octets iv, Octets ciphertext, Octets mac)
        implements Reading {
    static final int IV_LENGTH = 16;
    static final int HASH_LENGTH = 32;

    private static final int CIPHER_KEY_LENGTH = 16;
    private static final int SALT_LENGTH = 32;

    /** What a password costs who guesses it: a quarter of a GiB, and a second or two. */
    private static final int N = 1 << 18;

    private static final int R = 8;
    private static final int P = 1;

    public LockedKey {
        iv.requireLength(IV_LENGTH, "an initial counter");
        mac.requireLength(HASH_LENGTH, "a checksum");
        if (ciphertext.length() == 0 || ciphertext.length() > PrivateKey.LENGTH) {
            throw new OutOfLimits(
                    "a locked key of " + ciphertext.length() + " bytes: it has 1 to " + PrivateKey.LENGTH);
        }
        kdf.objection().ifPresent(refusal -> {
            throw new OutOfLimits(refusal.sentence());
        });
    }

    public static LockedKey lock(PrivateKey key, Password password, SecureRandom random) {
        return lock(key, password, random, N);
    }

    static LockedKey lock(PrivateKey key, Password password, SecureRandom random, int n) {
        Kdf kdf = new Kdf.Scrypt(n, R, P, HASH_LENGTH, drawn(random, SALT_LENGTH));
        Octets iv = drawn(random, IV_LENGTH);
        byte[] derived = derived(kdf, password);
        byte[] plain = key.toBytes();
        try {
            Octets ciphertext = Octets.of(ciphered(derived, iv, plain));
            return new LockedKey(Optional.of(accountOf(key)), kdf, iv, ciphertext, mac(derived, ciphertext));
        } finally {
            Arrays.fill(derived, (byte) 0);
            Arrays.fill(plain, (byte) 0);
        }
    }

    /** Takes a second or two, on a thread that has them. */
    public Unlocking unlock(Password password) {
        return unlock(password, Runtime.getRuntime().maxMemory());
    }

    Unlocking unlock(Password password, long memory) {
        if (kdf.memory() > memory / 4 * 3) {
            return new Refusal.TooLittleMemory(kdf.memory(), memory);
        }
        byte[] derived = derived(kdf, password);
        try {
            return mac(derived, ciphertext).equalsInConstantTime(mac)
                    ? deciphered(derived)
                    : new Refusal.WrongPassword();
        } finally {
            Arrays.fill(derived, (byte) 0);
        }
    }

    private Unlocking deciphered(byte[] derived) {
        byte[] plain = ciphered(derived, iv, ciphertext.toBytes());
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

    private static byte[] derived(Kdf kdf, Password password) {
        byte[] bytes = password.toBytes();
        try {
            return kdf.derive(bytes);
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    private static byte[] ciphered(byte[] derived, Octets iv, byte[] input) {
        return Ctr.ciphered(Arrays.copyOf(derived, CIPHER_KEY_LENGTH), iv, input);
    }

    private static Octets mac(byte[] derived, Octets ciphertext) {
        byte[] hashed = Arrays.copyOfRange(derived, CIPHER_KEY_LENGTH, 2 * CIPHER_KEY_LENGTH + ciphertext.length());
        System.arraycopy(ciphertext.toBytes(), 0, hashed, CIPHER_KEY_LENGTH, ciphertext.length());
        try {
            return Keccak.hash(hashed);
        } finally {
            Arrays.fill(hashed, (byte) 0);
        }
    }

    private static Octets drawn(SecureRandom random, int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return Octets.of(bytes);
    }
}
