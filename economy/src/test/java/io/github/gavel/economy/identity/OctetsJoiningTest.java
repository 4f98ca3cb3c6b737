package io.github.gavel.economy.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("rule")
class OctetsJoiningTest {
    @Test
    void writesANumberHighestByteFirst() {
        assertThat(Octets.ofLong(0x0102_0304_0506_0708L)).isEqualTo(Octets.ofHex("0102030405060708"));
        assertThat(Octets.ofLong(-1)).isEqualTo(Octets.ofHex("ffffffffffffffff"));
    }

    @Test
    void joinsPartsInOrder() {
        assertThat(Octets.concat(Octets.ofHex("01"), Octets.ofHex(""), Octets.ofHex("0203")))
                .isEqualTo(Octets.ofHex("010203"));
        assertThat(Octets.concat()).isEqualTo(Octets.ofHex(""));
    }
}
