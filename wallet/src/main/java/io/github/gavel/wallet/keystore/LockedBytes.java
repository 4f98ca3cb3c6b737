package io.github.gavel.wallet.keystore;

import io.github.gavel.economy.OutOfLimits;
import io.github.gavel.economy.identity.Octets;
import io.github.gavel.signing.eip712.Keccak;
import java.security.SecureRandom;
import java.util.Arrays;

/** A secret of at most 32 bytes as it rests, whatever it is. Its numbers are within limits. */
record LockedBytes(Kdf kdf, Octets iv, Octets ciphertext, Octets mac) {
    static final int IV_LENGTH = 16;
    static final int HASH_LENGTH = 32;
    static final int MOST_BYTES = 32;

    /** What a password costs who guesses it: a quarter of a GiB, and a second or two. */
    static final int USUAL_N = 1 << 18;

    private static final int CIPHER_KEY_LENGTH = 16;
    private static final int SALT_LENGTH = 32;
    private static final int R = 8;
    private static final int P = 1;

    /** What became of unlocking them. */
    sealed interface Opened {
        /** They are their owner's to wipe. */
        @SuppressWarnings("ArrayRecordComponent") // a secret that is wiped is no value
        record Plain(byte[] bytes) implements Opened {
            @Override
            public String toString() {
                return "unlocked bytes";
            }
        }

        record Refused(Refusal why) implements Opened {}
    }

    LockedBytes {
        iv.requireLength(IV_LENGTH, "an initial counter");
        mac.requireLength(HASH_LENGTH, "a checksum");
        if (ciphertext.length() == 0 || ciphertext.length() > MOST_BYTES) {
            throw new OutOfLimits("a locked key of " + ciphertext.length() + " bytes: it has 1 to " + MOST_BYTES);
        }
        kdf.objection().ifPresent(refusal -> {
            throw new OutOfLimits(refusal.sentence());
        });
    }

    /** The bytes stay their owner's to wipe. */
    static LockedBytes lock(byte[] plain, Password password, SecureRandom random, int n) {
        Kdf kdf = new Kdf.Scrypt(n, R, P, HASH_LENGTH, drawn(random, SALT_LENGTH));
        Octets iv = drawn(random, IV_LENGTH);
        byte[] derived = derived(kdf, password);
        try {
            Octets ciphertext = Octets.of(ciphered(derived, iv, plain));
            return new LockedBytes(kdf, iv, ciphertext, mac(derived, ciphertext));
        } finally {
            Arrays.fill(derived, (byte) 0);
        }
    }

    Opened unlock(Password password, long memory) {
        if (kdf.memory() > memory / 4 * 3) {
            return new Opened.Refused(new Refusal.TooLittleMemory(kdf.memory(), memory));
        }
        byte[] derived = derived(kdf, password);
        try {
            return mac(derived, ciphertext).equalsInConstantTime(mac)
                    ? new Opened.Plain(ciphered(derived, iv, ciphertext.toBytes()))
                    : new Opened.Refused(new Refusal.WrongPassword());
        } finally {
            Arrays.fill(derived, (byte) 0);
        }
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
