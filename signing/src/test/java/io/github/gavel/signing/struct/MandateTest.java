package io.github.gavel.signing.struct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gavel.economy.identity.Octets;
import io.github.gavel.economy.ledger.Command;
import io.github.gavel.fixtures.Seeds;
import io.github.gavel.signing.PlainEncoder;
import io.github.gavel.signing.RandomValues;
import io.github.gavel.signing.Values;
import io.github.gavel.signing.eip712.DomainSeparator;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("rule")
class MandateTest {
    @Test
    void everyCommandHasItsMandate() {
        assertThat(names(Mandate.class)).isEqualTo(names(Command.class));
    }

    @Test
    void aCommandIsWhatItsMandateSays() {
        Seeds.forEach(20, random -> {
            RandomValues any = new RandomValues(random);
            DomainSeparator ledger = any.domain().separator();
            for (Specimen<?> specimen : Specimen.ALL) {
                String type = specimen.type().encodedType();
                Values values = any.of(type);
                for (String name : PlainEncoder.fields(type).keySet()) {
                    Values changed = any.changed(values, type, name);
                    if (specimen.of(values) instanceof Mandate one && specimen.of(changed) instanceof Mandate other) {
                        assertThat(Commanding.of(ledger, other).equals(Commanding.of(ledger, one)))
                                .as("another %s of %s is the same command", name, type)
                                .isEqualTo(name.equals("nonce") && type.contains("bytes32 nonce"));
                    }
                }
            }
        });
    }

    @Test
    void theDigestIsTheId() {
        DomainSeparator ledger = new DomainSeparator(Octets.of(new byte[32]));
        Nonce nonce = new Nonce(Octets.ofHex("ab".repeat(32)));
        Mandate.Revoke revoke = new Mandate.Revoke(nonce, Commanding.SOMEBODY, Commanding.SOMEBODY);
        assertThat(Mandate.id(ledger, Structs.REVOKE, revoke).octets())
                .isEqualTo(ledger.digest(Structs.REVOKE, revoke).octets());
    }

    @Test
    void aNonceHas32Bytes() {
        assertThat(new Nonce(Octets.ofHex("ab".repeat(32)))).hasToString("ab".repeat(32));
        assertThatThrownBy(() -> new Nonce(Octets.of(new byte[31])))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("31 bytes");
    }

    private static Set<String> names(Class<?> family) {
        return Arrays.stream(family.getPermittedSubclasses())
                .map(Class::getSimpleName)
                .collect(Collectors.toSet());
    }
}
