package io.github.gavel.signing.secp256k1;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.fixtures.Seeds;
import java.math.BigInteger;
import java.util.stream.IntStream;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.math.ec.ECPoint;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("rule")
class BaseTableTest {
    private static final X9ECParameters PARAMETERS = CustomNamedCurves.getByName("secp256k1");
    private static final BaseTable TABLE = new BaseTable(PARAMETERS.getCurve(), PARAMETERS.getG());

    @Test
    void multipliesAsBouncyCastleDoes() {
        Seeds.forEach(500, random -> isMultiplied(new Drawn(random).key().scalar()));
    }

    @Test
    void multipliesByNumbersWhoseSumsDoubleOrVanish() {
        BigInteger ones = new BigInteger("1".repeat(64), 16);
        for (int i = -20; i <= 20; i++) {
            isMultiplied(ones.add(BigInteger.valueOf(i)).mod(Numbers.N));
            isMultiplied(BigInteger.valueOf(i).mod(Numbers.N));
        }
        IntStream.range(0, 256).mapToObj(BigInteger.ONE::shiftLeft).forEach(BaseTableTest::isMultiplied);
        assertThat(TABLE.times(BigInteger.ZERO).isInfinity()).isTrue();
    }

    private static void isMultiplied(BigInteger scalar) {
        ECPoint expected = PARAMETERS.getG().multiply(scalar).normalize();
        assertThat(TABLE.times(scalar).normalize()).as(scalar.toString(16)).isEqualTo(expected);
    }
}
