package io.github.gavel.engine.mse;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("rule")
class OpeningTest {
    private static final byte[] PLAIN = "\u0013BitTorrent protocol12345678".getBytes(US_ASCII);

    @Test
    void isPlainOnceAllTwentyBytesSaySo() {
        for (int length = 0; length <= PLAIN.length; length++) {
            ByteBuffer first = ByteBuffer.wrap(PLAIN, 0, length);
            assertThat(Opening.of(first)).isEqualTo(length < 20 ? Opening.UNDECIDED : Opening.PLAIN);
            assertThat(first.position()).isZero();
        }
    }

    @Test
    void isEncryptedFromTheFirstByteOnThatIsNotPlain() {
        for (int strange = 0; strange < 20; strange++) {
            byte[] bytes = PLAIN.clone();
            bytes[strange]++;
            assertThat(Opening.of(ByteBuffer.wrap(Arrays.copyOf(bytes, strange))))
                    .isEqualTo(Opening.UNDECIDED);
            assertThat(Opening.of(ByteBuffer.wrap(Arrays.copyOf(bytes, strange + 1))))
                    .isEqualTo(Opening.ENCRYPTED);
        }
    }

    @Test
    void looksFromThePositionOn() {
        byte[] behind = new byte[PLAIN.length + 3];
        System.arraycopy(PLAIN, 0, behind, 3, PLAIN.length);
        assertThat(Opening.of(ByteBuffer.wrap(behind).position(3))).isEqualTo(Opening.PLAIN);
    }

    @Test
    void isTakenOrNotAsThePolicySays() {
        assertThat(Encryption.values()).allMatch(policy -> policy.takes(Opening.UNDECIDED));
        assertThat(Encryption.DISABLED.takes(Opening.PLAIN)).isTrue();
        assertThat(Encryption.DISABLED.takes(Opening.ENCRYPTED)).isFalse();
        assertThat(Encryption.ALLOWED.takes(Opening.PLAIN)).isTrue();
        assertThat(Encryption.ALLOWED.takes(Opening.ENCRYPTED)).isTrue();
        assertThat(Encryption.REQUIRED.takes(Opening.PLAIN)).isFalse();
        assertThat(Encryption.REQUIRED.takes(Opening.ENCRYPTED)).isTrue();
    }
}
