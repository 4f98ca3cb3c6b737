package io.github.gavel.signing.secp256k1;

import io.github.gavel.economy.identity.AccountId;
import io.github.gavel.economy.identity.Octets;
import io.github.gavel.signing.eip712.Keccak;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;

/** A point of the curve, as its two coordinates of 32 bytes; it is never one that is not on the curve. */
public record PublicKey(Octets octets) {
    public static final int LENGTH = 2 * Numbers.LENGTH;

    private static final int HASH_LENGTH = 32;
    private static final int ACCOUNT_LENGTH = 20;
    private static final AccountId NOBODY = new AccountId(Octets.of(new byte[ACCOUNT_LENGTH]));

    public PublicKey {
        if (!isPoint(octets)) {
            throw new IllegalArgumentException("a public key that is no point of the curve");
        }
    }

    /** Empty if a stranger's bytes are no point. */
    public static Optional<PublicKey> of(Octets octets) {
        return isPoint(octets) ? Optional.of(new PublicKey(octets)) : Optional.empty();
    }

    private static boolean isPoint(Octets octets) {
        if (octets.length() != LENGTH) {
            return false;
        }
        byte[] bytes = octets.toBytes();
        return Numbers.isPoint(Numbers.read(bytes, 0), Numbers.read(bytes, Numbers.LENGTH));
    }

    /** The account that this key speaks for: the last 20 bytes of its hash. */
    public AccountId account() {
        byte[] hash = Keccak.hash(octets.toBytes()).toBytes();
        return new AccountId(Octets.of(Arrays.copyOfRange(hash, HASH_LENGTH - ACCOUNT_LENGTH, HASH_LENGTH)));
    }

    /** What a contract takes for "nobody signed" when it recovers an account. */
    boolean isNobodys() {
        return account().equals(NOBODY);
    }

    BigInteger x() {
        return Numbers.read(octets.toBytes(), 0);
    }

    BigInteger y() {
        return Numbers.read(octets.toBytes(), Numbers.LENGTH);
    }

    @Override
    public String toString() {
        return octets.toString();
    }
}
