package io.github.gavel.wallet.keystore;

import io.github.gavel.economy.identity.Octets;
import java.util.Optional;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.generators.PKCS5S2ParametersGenerator;
import org.bouncycastle.crypto.generators.SCrypt;
import org.bouncycastle.crypto.params.KeyParameter;

/** How a password becomes the bytes that a key is locked with, slowly on purpose. */
public sealed interface Kdf {
    int LEAST_LENGTH = 32;
    int MOST_LENGTH = 64;

    Octets salt();

    long length();

    /** The bytes that computing it takes. */
    long memory();

    /** What is out of limits; to be asked before it is computed. */
    Optional<Refusal> objection();

    byte[] derive(byte[] password);

    private static Optional<Refusal> outside(String field, long number, long least, long most) {
        return number < least || number > most
                ? Optional.of(new Refusal.OutOfLimits(field, number, least, most))
                : Optional.empty();
    }

    private static Optional<Refusal> length(long length) {
        return outside("dklen", length, LEAST_LENGTH, MOST_LENGTH);
    }

    /** PBKDF2 with HMAC-SHA-256. */
    record Pbkdf2(long rounds, long length, Octets salt) implements Kdf {
        private static final long MOST_ROUNDS = 1 << 23;

        @Override
        public Optional<Refusal> objection() {
            return outside("pbkdf2's c", rounds, 1, MOST_ROUNDS).or(() -> Kdf.length(length));
        }

        @Override
        public long memory() {
            return 0;
        }

        @Override
        public byte[] derive(byte[] password) {
            return pbkdf2(password, salt.toBytes(), (int) rounds, (int) length);
        }
    }

    /**
     * scrypt. The limits allow four times what is usual, and a product of the three that takes half a GiB of memory, if
     * {@code p} is 1, or as long.
     */
    record Scrypt(long n, long r, long p, long length, Octets salt) implements Kdf {
        private static final long MOST_N = 1 << 20;
        private static final long MOST_R = 64;
        private static final long MOST_P = 64;
        private static final long MOST_WORK = 1 << 22;
        private static final int BYTES = 128;

        @Override
        public Optional<Refusal> objection() {
            return outside("scrypt's n", n, 2, MOST_N)
                    .or(() -> Long.bitCount(n) == 1 ? Optional.empty() : Optional.of(new Refusal.NoPowerOfTwo(n)))
                    .or(() -> outside("scrypt's r", r, 1, MOST_R))
                    .or(() -> outside("scrypt's p", p, 1, MOST_P))
                    .or(() -> outside("scrypt's n · r · p", n * r * p, 1, MOST_WORK))
                    .or(() -> Kdf.length(length));
        }

        @Override
        public long memory() {
            return BYTES * n * r;
        }

        @Override
        public byte[] derive(byte[] password) {
            return NarrowScrypt.isNeeded(n, r)
                    ? NarrowScrypt.derive(password, salt.toBytes(), (int) n, (int) p, (int) length)
                    : SCrypt.generate(password, salt.toBytes(), (int) n, (int) r, (int) p, (int) length);
        }
    }

    static byte[] pbkdf2(byte[] password, byte[] salt, int rounds, int length) {
        PKCS5S2ParametersGenerator generator = new PKCS5S2ParametersGenerator(SHA256Digest.newInstance());
        generator.init(password, salt, rounds);
        return ((KeyParameter) generator.generateDerivedMacParameters(length * Byte.SIZE)).getKey();
    }
}
