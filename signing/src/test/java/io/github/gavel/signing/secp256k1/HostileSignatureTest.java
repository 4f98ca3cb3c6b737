package io.github.gavel.signing.secp256k1;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.economy.identity.Octets;
import io.github.gavel.economy.identity.Signature;
import io.github.gavel.fixtures.Seeds;
import io.github.gavel.signing.eip712.Digest;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Signatures as nobody makes them who means well. */
@Tag("rule")
class HostileSignatureTest {
    private static final PrivateKey KEY = Drawn.key(BigInteger.valueOf(4711));
    private static final PublicKey PUBLIC_KEY = Curves.JAVA.publicKey(KEY);
    private static final Digest DIGEST = Drawn.digest(BigInteger.valueOf(815));
    private static final Parts GOOD = Parts.of(Curves.JAVA.sign(KEY, DIGEST)).orElseThrow();

    private static final List<BigInteger> NO_SCALARS = List.of(
            BigInteger.ZERO,
            Numbers.N,
            Numbers.N.add(BigInteger.ONE),
            Numbers.P,
            BigInteger.ONE.shiftLeft(256).subtract(BigInteger.ONE));

    @ParameterizedTest
    @MethodSource("io.github.gavel.signing.secp256k1.Curves#all")
    void numbersOutOfTheirRangeAreNobodys(Curve curve) {
        for (BigInteger number : NO_SCALARS) {
            isNobodys(curve, new Parts(number, GOOD.s(), GOOD.odd()).joined());
            isNobodys(curve, new Parts(GOOD.r(), number, GOOD.odd()).joined());
            isNobodys(curve, new Parts(number, number, GOOD.odd()).joined());
        }
    }

    @ParameterizedTest
    @MethodSource("io.github.gavel.signing.secp256k1.Curves#all")
    void theOtherSThatWouldFitIsNobodys(Curve curve) {
        assertThat(curve.verifies(PUBLIC_KEY, DIGEST, GOOD.joined())).isTrue();
        for (boolean odd : new boolean[] {true, false}) {
            isNobodys(curve, new Parts(GOOD.r(), Numbers.N.subtract(GOOD.s()), odd).joined());
        }
    }

    @ParameterizedTest
    @MethodSource("io.github.gavel.signing.secp256k1.Curves#all")
    void sMayBeHalfTheOrderAndNoMore(Curve curve) {
        Signature largest = new Parts(GOOD.r(), Numbers.HALF_N, true).joined();
        PublicKey signer = curve.recover(DIGEST, largest).orElseThrow();
        assertThat(curve.verifies(signer, DIGEST, largest)).isTrue();
        isNobodys(curve, new Parts(GOOD.r(), Numbers.HALF_N.add(BigInteger.ONE), true).joined());
    }

    @ParameterizedTest
    @MethodSource("io.github.gavel.signing.secp256k1.Curves#all")
    void noOtherVCounts(Curve curve) {
        byte[] bytes = GOOD.joined().octets().toBytes();
        for (int v = 0; v < 256; v++) {
            byte[] changed = bytes.clone();
            changed[64] = (byte) v;
            Signature signature = new Signature(Octets.of(changed));
            if (v == 27 || v == 28) {
                boolean isRight = changed[64] == bytes[64];
                assertThat(curve.verifies(PUBLIC_KEY, DIGEST, signature)).isEqualTo(isRight);
                assertThat(curve.recover(DIGEST, signature)
                                .filter(PUBLIC_KEY::equals)
                                .isPresent())
                        .isEqualTo(isRight);
            } else {
                isNobodys(curve, signature);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("io.github.gavel.signing.secp256k1.Curves#all")
    void aNonceThatIsNoPointIsNobodys(Curve curve) {
        BigInteger r = BigInteger.ONE;
        while (hasPoint(r)) {
            r = r.add(BigInteger.ONE);
        }
        isNobodys(curve, new Parts(r, GOOD.s(), true).joined());
        isNobodys(curve, new Parts(r, GOOD.s(), false).joined());
    }

    @ParameterizedTest
    @MethodSource("io.github.gavel.signing.secp256k1.Curves#all")
    void aDigestThatTheNonceAloneExplainsIsNobodys(Curve curve) {
        Seeds.forEach(20, random -> {
            Drawn drawn = new Drawn(random);
            BigInteger nonce = drawn.scalar();
            Digest digest = drawn.digest();
            BigInteger s = Numbers.read(digest.octets()).multiply(nonce.modInverse(Numbers.N));
            Signature signature = Forger.signature(nonce, s);
            assertThat(curve.recover(digest, signature)).isEmpty();
        });
    }

    @ParameterizedTest
    @MethodSource("io.github.gavel.signing.secp256k1.Curves#all")
    void aSumThatIsNoPointIsNobodys(Curve curve) {
        Seeds.forEach(20, random -> {
            Drawn drawn = new Drawn(random);
            PrivateKey key = drawn.key();
            BigInteger nonce = drawn.scalar();
            BigInteger r = Forger.r(nonce);
            Digest digest = Drawn.digest(r.multiply(key.scalar()).negate().mod(Numbers.N));
            Signature signature = Forger.signature(nonce, drawn.scalar());
            assertThat(curve.verifies(curve.publicKey(key), digest, signature)).isFalse();
        });
    }

    @ParameterizedTest
    @MethodSource("io.github.gavel.signing.secp256k1.Curves#all")
    void aSumOfTwoEqualPointsIsComputedRightly(Curve curve) {
        Seeds.forEach(20, random -> {
            Drawn drawn = new Drawn(random);
            PrivateKey key = drawn.key();
            BigInteger nonce = drawn.scalar();
            BigInteger half = Forger.r(nonce).multiply(key.scalar()).mod(Numbers.N);
            Digest digest = Drawn.digest(half);
            Signature signature = Forger.signature(nonce, half.shiftLeft(1).multiply(nonce.modInverse(Numbers.N)));
            PublicKey publicKey = curve.publicKey(key);
            assertThat(curve.verifies(publicKey, digest, signature)).isTrue();
            assertThat(curve.recover(digest, signature)).contains(publicKey);
        });
    }

    @ParameterizedTest
    @MethodSource("io.github.gavel.signing.secp256k1.Curves#all")
    void everyBitOfASignatureCounts(Curve curve) {
        byte[] signature = GOOD.joined().octets().toBytes();
        for (int bit = 0; bit < Byte.SIZE * signature.length; bit++) {
            Signature changed = new Signature(Octets.of(flipped(signature, bit)));
            assertThat(curve.verifies(PUBLIC_KEY, DIGEST, changed))
                    .as("bit " + bit)
                    .isFalse();
            assertThat(curve.recover(DIGEST, changed))
                    .as("bit " + bit)
                    .isNotEqualTo(curve.recover(DIGEST, GOOD.joined()));
        }
    }

    @ParameterizedTest
    @MethodSource("io.github.gavel.signing.secp256k1.Curves#all")
    void everyBitOfADigestCounts(Curve curve) {
        byte[] digest = DIGEST.octets().toBytes();
        for (int bit = 0; bit < Byte.SIZE * digest.length; bit++) {
            Digest changed = new Digest(Octets.of(flipped(digest, bit)));
            assertThat(curve.verifies(PUBLIC_KEY, changed, GOOD.joined()))
                    .as("bit " + bit)
                    .isFalse();
        }
    }

    @ParameterizedTest
    @MethodSource("io.github.gavel.signing.secp256k1.Curves#all")
    void anyBytesAreTakenOrLeft(Curve curve) {
        Seeds.forEach(400, random -> {
            byte[] bytes = new byte[65];
            random.nextBytes(bytes);
            bytes[32] &= 0x7f;
            bytes[64] = (byte) (27 + random.nextInt(2));
            Signature signature = new Signature(Octets.of(bytes));
            Digest digest = new Drawn(random).digest();
            assertThat(curve.verifies(PUBLIC_KEY, digest, signature)).isFalse();
            assertThat(curve.recover(digest, signature)).isEqualTo(Curves.JAVA.recover(digest, signature));
            curve.recover(digest, signature)
                    .ifPresent(signer -> assertThat(curve.verifies(signer, digest, signature))
                            .isTrue());
        });
    }

    private static void isNobodys(Curve curve, Signature signature) {
        assertThat(curve.recover(DIGEST, signature)).as(signature.toString()).isEmpty();
        assertThat(curve.verifies(PUBLIC_KEY, DIGEST, signature))
                .as(signature.toString())
                .isFalse();
    }

    private static boolean hasPoint(BigInteger x) {
        BigInteger square = x.pow(3).add(BigInteger.valueOf(7));
        return square.modPow(Numbers.P.shiftRight(1), Numbers.P).equals(BigInteger.ONE);
    }

    private static byte[] flipped(byte[] bytes, int bit) {
        byte[] changed = Arrays.copyOf(bytes, bytes.length);
        changed[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
        return changed;
    }
}
