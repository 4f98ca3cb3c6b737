package io.github.gavel.economy.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("rule")
class OctetsTest {
    @Test
    void cannotBeChangedFromOutside() {
        byte[] bytes = {1, 2, 3};
        Octets octets = Octets.of(bytes);
        bytes[0] = 9;
        octets.toBytes()[1] = 9;
        assertThat(octets.toBytes()).containsExactly(1, 2, 3);
    }

    @Test
    void comparesByContentAndPrintsHex() {
        Octets octets = Octets.ofHex("00ff10");
        assertThat(octets).isEqualTo(Octets.of(new byte[] {0, -1, 16})).hasToString("00ff10");
        assertThat(octets).hasSameHashCodeAs(Octets.ofHex("00ff10")).isNotEqualTo(Octets.ofHex("00ff11"));
        assertThat(octets).isLessThan(Octets.ofHex("ff0000")).isNotEqualTo("00ff10");
        assertThat(octets.length()).isEqualTo(3);
    }

    @Test
    void comparesSecretsByContentToo() {
        assertThat(Octets.ofHex("0102").equalsInConstantTime(Octets.ofHex("0102")))
                .isTrue();
        assertThat(Octets.ofHex("0102").equalsInConstantTime(Octets.ofHex("0103")))
                .isFalse();
        assertThat(Octets.ofHex("0102").equalsInConstantTime(Octets.ofHex("01")))
                .isFalse();
    }

    @Test
    void givesEachIdentityItsLength() {
        assertThat(new InfoHash(Octets.of(new byte[20]))).hasToString("00".repeat(20));
        assertThat(new PayerTag(Octets.of(new byte[32]))).hasToString("00".repeat(32));
        assertThat(new HelloKey(Octets.of(new byte[32]))).hasToString("00".repeat(32));
        assertThat(new ChannelId(Octets.of(new byte[32]))).hasToString("00".repeat(32));
        assertThat(new PayerCommit(Octets.of(new byte[32]))).hasToString("00".repeat(32));
        assertThat(new AccountId(Octets.of(new byte[20]))).hasToString("00".repeat(20));
        assertThatThrownBy(() -> new InfoHash(Octets.of(new byte[19]))).hasMessageContaining("19 bytes: it has 20");
        assertThatThrownBy(() -> new PayerTag(Octets.of(new byte[33]))).hasMessageContaining("33 bytes: it has 32");
        assertThatThrownBy(() -> new HelloKey(Octets.of(new byte[31]))).hasMessageContaining("31 bytes: it has 32");
        assertThatThrownBy(() -> new ChannelId(Octets.of(new byte[33]))).hasMessageContaining("33 bytes: it has 32");
        assertThatThrownBy(() -> new PayerCommit(Octets.of(new byte[31]))).hasMessageContaining("31 bytes: it has 32");
        assertThatThrownBy(() -> new AccountId(Octets.of(new byte[21]))).hasMessageContaining("21 bytes: it has 20");
        assertThat(new AccountId(numbered(20, 1))).isLessThan(new AccountId(numbered(20, 2)));
        assertThat(new ChannelId(numbered(32, 1))).isLessThan(new ChannelId(numbered(32, 2)));
        assertThat(new PeerKey(7)).isLessThan(new PeerKey(8)).hasToString("#7");
    }

    private static Octets numbered(int length, long number) {
        return Octets.concat(Octets.of(new byte[length - Long.BYTES]), Octets.ofLong(number));
    }
}
