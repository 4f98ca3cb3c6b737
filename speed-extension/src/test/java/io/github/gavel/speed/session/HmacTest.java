package io.github.gavel.speed.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.economy.identity.Octets;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("rule")
class HmacTest {
    @Test
    void computesAVectorOfRfc4231() {
        assertThat(Hmac.of(Octets.ofHex("0b".repeat(20)), Octets.ofHex("4869205468657265")))
                .hasToString("b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7");
    }

    @Test
    void derivesTheVectorsOfRfc5869() {
        assertThat(Hmac.derive(range(0, 13), Octets.ofHex("0b".repeat(22)), range(0xf0, 0xfa), 42))
                .hasToString(
                        "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf" + "34007208d5b887185865");
        assertThat(Hmac.derive(range(0x60, 0xb0), range(0, 0x50), range(0xb0, 0x100), 82))
                .hasToString("b11e398dc80327a1c8e7f78c596a49344f012eda2d4efad8a050cc4c19afa97c"
                        + "59045a99cac7827271cb41c65e590e09da3275600c2f09b8367793a9aca3db71"
                        + "cc30c58179ec3e87c14c01d5c1f3434f1d87");
        Octets noSalt = Octets.ofHex("00".repeat(32));
        assertThat(Hmac.derive(noSalt, Octets.ofHex("0b".repeat(22)), range(0, 0), 42))
                .hasToString(
                        "8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d" + "9d201395faa4b61a96c8");
    }

    @Test
    void derivesWholeBlocks() {
        Octets two = Hmac.derive(range(0, 13), range(0, 1), range(0, 1), 64);
        assertThat(two.length()).isEqualTo(64);
        assertThat(two.toString())
                .startsWith(
                        Hmac.derive(range(0, 13), range(0, 1), range(0, 1), 32).toString());
    }

    private static Octets range(int from, int to) {
        byte[] bytes = new byte[to - from];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (from + i);
        }
        return Octets.of(bytes);
    }
}
