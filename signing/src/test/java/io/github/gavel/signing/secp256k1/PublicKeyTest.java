package io.github.gavel.signing.secp256k1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gavel.economy.identity.Octets;
import io.github.gavel.fixtures.Seeds;
import java.math.BigInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("rule")
class PublicKeyTest {
    private static final PublicKey BASE = Curves.JAVA.publicKey(Drawn.key(BigInteger.ONE));

    @Test
    void isReadAgainFromItsBytes() {
        assertThat(PublicKey.of(BASE.octets())).contains(BASE);
    }

    @Test
    void isAPointOfTheCurveOrNone() {
        Seeds.forEach(100, random -> {
            byte[] bytes = BASE.octets().toBytes();
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(Byte.SIZE));
            isNone(Octets.of(bytes));
        });
        isNone(Octets.of(new byte[64]));
        isNone(Octets.ofHex("04" + BASE));
        isNone(Octets.ofHex(BASE.toString().substring(2)));
        isNone(Octets.of(new byte[0]));
    }

    @Test
    void hasCoordinatesOfTheField() {
        BigInteger small = smallY();
        isNone(point(BigInteger.ONE.add(Numbers.P), small));
        assertThat(PublicKey.of(point(BigInteger.ONE, small))).isPresent();
    }

    /** The y of the point whose x is one: a square root, as the field's prime is three modulo four. */
    private static BigInteger smallY() {
        return BigInteger.valueOf(8).modPow(Numbers.P.add(BigInteger.ONE).shiftRight(2), Numbers.P);
    }

    private static Octets point(BigInteger x, BigInteger y) {
        return Octets.concat(Octets.of(Drawn.bytes(x)), Octets.of(Drawn.bytes(y)));
    }

    private static void isNone(Octets octets) {
        assertThat(PublicKey.of(octets)).isEmpty();
        assertThatThrownBy(() -> new PublicKey(octets)).isInstanceOf(IllegalArgumentException.class);
    }
}
