package io.github.gavel.signing.secp256k1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("rule")
class PrivateKeyTest {
    @Test
    void isANumberFromOneToTheLastBelowTheOrder() {
        BigInteger last = Numbers.N.subtract(BigInteger.ONE);
        assertThat(PrivateKey.of(Drawn.bytes(BigInteger.ONE))).isPresent();
        assertThat(PrivateKey.of(Drawn.bytes(last))).isPresent();
        for (BigInteger none : List.of(BigInteger.ZERO, Numbers.N, Numbers.N.add(BigInteger.ONE), Numbers.P)) {
            assertThat(PrivateKey.of(Drawn.bytes(none))).as(none.toString(16)).isEmpty();
        }
    }

    @Test
    void has32Bytes() {
        for (int length : new int[] {0, 31, 33, 64}) {
            byte[] bytes = new byte[length];
            Arrays.fill(bytes, (byte) 1);
            assertThat(PrivateKey.of(bytes)).as(length + " bytes").isEmpty();
        }
    }

    @Test
    void isCopiedInAndOut() {
        byte[] given = Drawn.bytes(BigInteger.TEN);
        PrivateKey key = PrivateKey.of(given).orElseThrow();
        given[0] = 1;
        key.toBytes()[0] = 1;
        assertThat(key.toBytes()).isEqualTo(Drawn.bytes(BigInteger.TEN));
    }

    @Test
    void equalsByContent() {
        PrivateKey key = Drawn.key(BigInteger.TEN);
        assertThat(key)
                .isEqualTo(Drawn.key(BigInteger.TEN))
                .hasSameHashCodeAs(Drawn.key(BigInteger.TEN))
                .isNotEqualTo(Drawn.key(BigInteger.TWO))
                .isNotEqualTo("a private key");
    }

    @Test
    void printsNothingOfItself() {
        PrivateKey key = Drawn.key(new BigInteger("c0ffee".repeat(10), 16));
        assertThat(key.toString()).isEqualTo("a private key");
        assertThat(key.hashCode()).isEqualTo(Drawn.key(BigInteger.ONE).hashCode());
    }

    @Test
    void isGoneWhenItWasWiped() {
        PrivateKey key = Drawn.key(BigInteger.TEN);
        byte[] copy = key.toBytes();
        key.wipe();
        assertThat(key.isWiped()).isTrue();
        assertThat(copy).isEqualTo(Drawn.bytes(BigInteger.TEN));
        assertThatThrownBy(key::toBytes).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void equalsNothingButItselfWhenItWasWiped() {
        PrivateKey key = Drawn.key(BigInteger.TEN);
        PrivateKey other = Drawn.key(BigInteger.TEN);
        key.wipe();
        assertThat(List.of(key)).contains(key).doesNotContain(other);
        assertThat(other).isNotEqualTo(key);
        other.wipe();
        assertThat(key).isNotEqualTo(other);
    }

    @Test
    void isDrawnAgainUntilItIsOne() {
        assertThat(PrivateKey.draw(new Loaded(BigInteger.ZERO, Numbers.N, BigInteger.TWO)))
                .isEqualTo(Drawn.key(BigInteger.TWO));
    }

    @Test
    void isAnotherEachTimeItIsDrawn() {
        SecureRandom random = new SecureRandom();
        String one = HexFormat.of().formatHex(PrivateKey.draw(random).toBytes());
        assertThat(HexFormat.of().formatHex(PrivateKey.draw(random).toBytes())).isNotEqualTo(one);
    }

    /** Gives numbers that were chosen. */
    private static final class Loaded extends SecureRandom {
        private static final long serialVersionUID = 1;

        private final transient Deque<BigInteger> numbers;

        Loaded(BigInteger... numbers) {
            this.numbers = new ArrayDeque<>(List.of(numbers));
        }

        @Override
        public void nextBytes(byte[] bytes) {
            Numbers.write(numbers.removeFirst(), bytes, 0);
        }
    }
}
