package io.github.gavel.signing.eip712;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gavel.economy.identity.Octets;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("rule")
class WordsTest {
    private static final Octets ZEROS = Octets.of(new byte[32]);

    @Test
    void writesANumberIntoTheLowEndOfAWord() {
        assertThat(new Words(1).uint(0).hash()).isEqualTo(Keccak.hash(new byte[32]));
        assertThat(new Words(1).uint(Long.MAX_VALUE).hash())
                .isEqualTo(Keccak.hash(
                        Octets.ofHex("00".repeat(24) + "7fffffffffffffff").toBytes()));
    }

    @Test
    void refusesANumberThatNoUnsignedTypeHolds() {
        assertThatThrownBy(() -> new Words(1).uint(-1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("-1");
    }

    @Test
    void refusesWhatIsNoWord() {
        assertThatThrownBy(() -> new Words(1).bytes32(Octets.of(new byte[31])))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("31");
    }

    @Test
    void hashesNothingThatIsHalfWritten() {
        assertThatThrownBy(() -> new Words(3).bytes32(ZEROS).hash())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("2 words");
    }
}
