package io.github.gavel.signing.secp256k1;

import io.github.gavel.economy.identity.Octets;
import io.github.gavel.signing.eip712.Digest;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Keys and digests for tests, the ends of their ranges often. */
record Drawn(RandomGenerator random) {
    private static final List<BigInteger> ENDS = List.of(
            BigInteger.ONE,
            BigInteger.TWO,
            Numbers.HALF_N,
            Numbers.HALF_N.add(BigInteger.ONE),
            Numbers.N.subtract(BigInteger.TWO),
            Numbers.N.subtract(BigInteger.ONE));

    private static final List<BigInteger> DIGEST_ENDS = List.of(
            BigInteger.ZERO,
            Numbers.N,
            Numbers.N.add(BigInteger.ONE),
            Numbers.P,
            BigInteger.ONE.shiftLeft(256).subtract(BigInteger.ONE));

    PrivateKey key() {
        return isEnd() ? key(oneOf(ENDS)) : PrivateKey.of(bytes()).orElseGet(this::key);
    }

    Digest digest() {
        if (isEnd()) {
            return digest(oneOf(random.nextBoolean() ? ENDS : DIGEST_ENDS));
        }
        return new Digest(Octets.of(bytes()));
    }

    /** Half of a signature, or a nonce. */
    BigInteger scalar() {
        return Optional.of(new BigInteger(1, bytes())).filter(Numbers::isScalar).orElseGet(this::scalar);
    }

    static PrivateKey key(BigInteger number) {
        return PrivateKey.of(bytes(number)).orElseThrow();
    }

    static Digest digest(BigInteger number) {
        return new Digest(Octets.of(bytes(number)));
    }

    static byte[] bytes(BigInteger number) {
        byte[] bytes = new byte[Numbers.LENGTH];
        Numbers.write(number, bytes, 0);
        return bytes;
    }

    private boolean isEnd() {
        return random.nextInt(16) == 0;
    }

    private BigInteger oneOf(List<BigInteger> numbers) {
        return numbers.get(random.nextInt(numbers.size()));
    }

    private byte[] bytes() {
        byte[] bytes = new byte[Numbers.LENGTH];
        random.nextBytes(bytes);
        return bytes;
    }
}
