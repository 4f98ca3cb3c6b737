package io.github.gavel.speed.session;

import static io.github.gavel.speed.vectors.Vectors.octets;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.gavel.economy.identity.InfoHash;
import io.github.gavel.economy.identity.Octets;
import io.github.gavel.speed.vectors.Vectors;
import java.math.BigInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("rule")
class BindingTest {
    private static final BigInteger THREE = BigInteger.valueOf(3);

    @Test
    void isThatOfTheFile() {
        assertThat(Vectors.read("session.json").get("bindings"))
                .hasSizeGreaterThan(3)
                .allSatisfy(vector -> assertThat(Binding.of(
                                number(vector, "diallersKey"),
                                number(vector, "acceptorsKey"),
                                number(vector, "secret")))
                        .isEqualTo(new Binding.Bound(octets(vector.get("binding")))));
    }

    @Test
    void refusesKeysThatMakeTheSecretKnown() {
        assertThat(Vectors.read("session.json").get("refusedKeys"))
                .hasSizeGreaterThan(10)
                .allSatisfy(vector -> {
                    BigInteger dialler = number(vector, "diallersKey");
                    BigInteger acceptor = number(vector, "acceptorsKey");
                    boolean diallers = vector.get("whose").asText().equals("dialler");
                    assertThat(Binding.of(dialler, acceptor, THREE))
                            .isEqualTo(
                                    diallers
                                            ? new Binding.KeyOutOfRange(End.DIALLER, dialler)
                                            : new Binding.KeyOutOfRange(End.ACCEPTOR, acceptor));
                });
        BigInteger huge = BigInteger.ONE.shiftLeft(800);
        assertThat(Binding.of(huge, THREE, THREE)).isEqualTo(new Binding.KeyOutOfRange(End.DIALLER, huge));
        BigInteger negative = THREE.negate();
        assertThat(Binding.of(THREE, negative, THREE)).isEqualTo(new Binding.KeyOutOfRange(End.ACCEPTOR, negative));
    }

    @Test
    void differsWithEveryPartAndTheirOrder() {
        BigInteger four = BigInteger.valueOf(4);
        assertThat(new Binding[] {
                    Binding.of(THREE, four, THREE),
                    Binding.of(four, THREE, THREE),
                    Binding.of(THREE, THREE, THREE),
                    Binding.of(THREE, four, four)
                })
                .doesNotHaveDuplicates();
    }

    @Test
    void takesOnlyASecretThatCanHaveBeenAgreedOn() {
        assertThatThrownBy(() -> Binding.of(THREE, THREE, BigInteger.ZERO)).hasMessageContaining("never agreed on");
        assertThatThrownBy(() -> Binding.of(THREE, THREE, Binding.PRIME)).hasMessageContaining("never agreed on");
    }

    @Test
    void aConnectionHasWholePeerIdsAndABindingOf32Bytes() {
        Octets shorter = Octets.of(new byte[19]);
        Octets id = Octets.of(new byte[20]);
        Binding.Bound bound = new Binding.Bound(Octets.of(new byte[32]));
        assertThatThrownBy(() -> new Connection(End.DIALLER, new InfoHash(id), shorter, id, bound))
                .hasMessageContaining("a peer id of 19 bytes");
        assertThatThrownBy(() -> new Connection(End.DIALLER, new InfoHash(id), id, shorter, bound))
                .hasMessageContaining("a peer id of 19 bytes");
        assertThatThrownBy(() -> new Binding.Bound(id)).hasMessageContaining("a binding of 20 bytes");
    }

    private static BigInteger number(JsonNode vector, String field) {
        return new BigInteger(vector.get(field).asText(), 16);
    }
}
