package io.github.gavel.signing.eip712;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.gavel.economy.identity.Octets;
import io.github.gavel.signing.PlainKeccak;
import io.github.gavel.signing.Vectors;
import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("rule")
class KeccakTest {
    private static final int BLOCK = 136;

    @Test
    void hashesWhatIsWrittenDown() {
        for (JsonNode vector : Vectors.items(Vectors.at("keccak"))) {
            assertThat(Keccak.hash(Vectors.bytes(vector, "input").toBytes())).isEqualTo(Vectors.bytes(vector, "hash"));
        }
    }

    @Test
    void hashesAsItsDefinitionReads() {
        for (int length = 0; length <= 2 * BLOCK + 1; length++) {
            byte[] input = new byte[length];
            Arrays.fill(input, (byte) length);
            assertThat(Keccak.hash(input)).as("of " + length + " bytes").isEqualTo(Octets.of(PlainKeccak.hash(input)));
        }
    }
}
