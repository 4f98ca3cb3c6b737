package io.github.gavel.signing.eip712;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gavel.economy.identity.AccountId;
import io.github.gavel.economy.identity.LedgerId;
import io.github.gavel.economy.identity.Octets;
import io.github.gavel.fixtures.Seeds;
import io.github.gavel.signing.PlainEncoder;
import io.github.gavel.signing.RandomValues;
import io.github.gavel.signing.Values;
import io.github.gavel.signing.Vectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("rule")
class DomainTest {
    private static final LedgerId LEDGER = new LedgerId(Octets.ofHex("aa".repeat(32)));
    private static final AccountId HUB = new AccountId(Octets.ofHex("cc".repeat(20)));

    @Test
    void ofALedgerWithoutAHubIsHashedAsItIsWrittenDown() {
        isWrittenDown(Domain.Unanchored.TYPE, Vectors.domain("unanchored"));
    }

    @Test
    void ofALedgerAtItsHubIsHashedAsItIsWrittenDown() {
        isWrittenDown(Domain.Anchored.TYPE, Vectors.domain("anchored"));
    }

    @Test
    void aPlainEncoderFindsTheSameSeparators() {
        Seeds.forEach(100, random -> {
            Values values =
                    new RandomValues(random).domain().with("name", "Gavel").with("version", "1");
            assertThat(values.separator().octets())
                    .isEqualTo(PlainEncoder.hash(Domain.Anchored.TYPE.encodedType(), values));
            Values unanchored = values.without("chainId");
            assertThat(unanchored.separator().octets())
                    .isEqualTo(PlainEncoder.hash(Domain.Unanchored.TYPE.encodedType(), unanchored));
        });
    }

    @Test
    void countsChainsFromOne() {
        assertThat(new Domain.Anchored(LEDGER, 1, HUB).chainId()).isEqualTo(1);
        assertThatThrownBy(() -> new Domain.Anchored(LEDGER, 0, HUB))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("chain id 0");
    }

    private static void isWrittenDown(StructType<?> type, Values written) {
        assertThat(type).hasToString(written.text("type"));
        assertThat(type.typeHash()).isEqualTo(written.bytes("typeHash"));
        assertThat(written.separator()).hasToString(written.bytes("separator").toString());
    }
}
