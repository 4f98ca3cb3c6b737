package io.github.gavel.speed.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gavel.economy.identity.HelloKey;
import io.github.gavel.economy.identity.Octets;
import io.github.gavel.fixtures.Seeds;
import io.github.gavel.speed.vectors.Vectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("rule")
class X25519Test {
    @Test
    void computesTheVectorsOfRfc7748() {
        assertThat(multiply(
                        "a546e36bf0527c9d3b16154b82465edd62144c0ac1fc5a18506a2244ba449ac4",
                        "e6db6867583030db3594c1a424b15f7c726624ec26b3353b10a903a6d0ab1c4c"))
                .isEqualTo(Octets.ofHex("c3da55379de9c6908e94ea4df28d084f32eccf03491c71f754b4075577a28552"));
        assertThat(multiply(
                        "4b66e9d4d1b4673c5ad22691957d6af5c11b6421e0ea01d42ca4169e7918ba0d",
                        "e5210f12786811d3f4b7959d0538ae2c31dbe7106fc03c3efc4cd549c715a493"))
                .isEqualTo(Octets.ofHex("95cbde9476e8907d7aade45cb4b873f88b595a68799fa152e6f8f7647aac7957"));
    }

    @Test
    void computesTheRepeatedVectorOfRfc7748() {
        Octets scalar = X25519.BASE;
        Octets point = X25519.BASE;
        for (int round = 0; round < 1_000; round++) {
            Octets product = X25519.multiply(scalar, point).orElseThrow();
            point = scalar;
            scalar = product;
        }
        assertThat(scalar).isEqualTo(Octets.ofHex("684cf59ba83309552800ef566f2f4d3c1c3887c49360e3875f2eb94d99532c51"));
    }

    @Test
    void agreesAsInRfc7748() {
        HelloKeys keys = HelloKeys.of(Octets.ofHex("5dab087e624a8a4b79e17f8b83800ee66f3bb1292618b6fd1c2f8b27ff88e0eb"));
        assertThat(keys.shown()).hasToString("de9edb7d7b7dc1b4d35b61c2ece435373f8343c85b78674dadfc7e146f882b4f");
        assertThat(keys.sharedWith(key("8520f0098930a754748b7ddcb43ef75a0dbf3a0d26381af4eba4a98eaa9b4e6a")))
                .hasValue(Octets.ofHex("4a5d9d5ba4ce2de1728e3bf480350f25e07e21c947d19e3376f09b3c1e161742"));
    }

    @Test
    void bothEndsOfFreshKeysShareOneSecret() {
        Seeds.forEach(20, random -> {
            HelloKeys one = HelloKeys.drawn(random);
            HelloKeys other = HelloKeys.drawn(random);
            assertThat(one.shown()).isNotEqualTo(other.shown());
            assertThat(one.sharedWith(other.shown())).isPresent().isEqualTo(other.sharedWith(one.shown()));
        });
    }

    @Test
    void sharesNothingWithAPointOfSmallOrder() {
        HelloKeys keys = HelloKeys.of(Octets.ofHex("42".repeat(32)));
        assertThat(Vectors.read("session.json").get("weakKeys"))
                .hasSizeGreaterThan(6)
                .allSatisfy(
                        weak -> assertThat(keys.sharedWith(key(weak.asText()))).isEmpty());
    }

    @Test
    void takesPointsOf32BytesOnly() {
        assertThatThrownBy(() -> multiply("42".repeat(32), "42".repeat(31))).hasMessageContaining("31 bytes");
    }

    private static Octets multiply(String scalar, String point) {
        return X25519.multiply(Octets.ofHex(scalar), Octets.ofHex(point)).orElseThrow();
    }

    private static HelloKey key(String hex) {
        return new HelloKey(Octets.ofHex(hex));
    }
}
