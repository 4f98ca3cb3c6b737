package io.github.gavel.signing.struct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.gavel.economy.identity.AccountId;
import io.github.gavel.economy.identity.ChannelId;
import io.github.gavel.economy.identity.Octets;
import io.github.gavel.economy.identity.PayerCommit;
import io.github.gavel.fixtures.Seeds;
import io.github.gavel.signing.PlainEncoder;
import io.github.gavel.signing.RandomValues;
import io.github.gavel.signing.Values;
import io.github.gavel.signing.Vectors;
import io.github.gavel.signing.eip712.DomainSeparator;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("rule")
class ChannelOriginTest {
    private static final String COMMITMENT = "(address payer,uint64 nonce,bytes32 salt)";
    private static final String ORIGIN = "(bytes32 domain,bytes32 payerCommit,address payee,address signer)";

    @Test
    void commitmentsAreWrittenDown() {
        for (JsonNode vector : Vectors.items(Vectors.at("payerCommits"))) {
            assertThat(commitOf(Vectors.values(vector)).octets()).isEqualTo(Vectors.bytes(vector, "payerCommit"));
        }
    }

    @Test
    void channelIdsAreWrittenDown() {
        for (JsonNode vector : Vectors.items(Vectors.at("channelIds"))) {
            Values values = Vectors.values(vector);
            String separator = Vectors.domain(values.text("domain")).text("separator");
            assertThat(idOf(values.with("domain", separator)).octets()).isEqualTo(Vectors.bytes(vector, "channelId"));
        }
    }

    @Test
    void aPlainEncoderFindsTheSame() {
        Seeds.forEach(100, random -> {
            RandomValues any = new RandomValues(random);
            Values commitment = any.of(COMMITMENT);
            assertThat(commitOf(commitment).octets()).isEqualTo(PlainEncoder.ofFields(COMMITMENT, commitment));
            Values origin = any.of(ORIGIN);
            assertThat(idOf(origin).octets()).isEqualTo(PlainEncoder.ofFields(ORIGIN, origin));
        });
    }

    @Test
    void everyPartMakesAnother() {
        Seeds.forEach(20, random -> {
            RandomValues any = new RandomValues(random);
            Values commitment = any.of(COMMITMENT);
            for (String part : List.of("payer", "nonce", "salt")) {
                assertThat(commitOf(any.changed(commitment, COMMITMENT, part)))
                        .as(part)
                        .isNotEqualTo(commitOf(commitment));
            }
            Values origin = any.of(ORIGIN);
            for (String part : List.of("domain", "payerCommit", "payee", "signer")) {
                assertThat(idOf(any.changed(origin, ORIGIN, part))).as(part).isNotEqualTo(idOf(origin));
            }
        });
    }

    @Test
    void commitsOnlyToWhatCanBe() {
        AccountId payer = new AccountId(Octets.of(new byte[20]));
        assertThat(new Commitment(payer, 0, Octets.of(new byte[32])).nonce()).isZero();
        assertThatThrownBy(() -> new Commitment(payer, -1, Octets.of(new byte[32])))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("nonce -1");
        assertThatThrownBy(() -> new Commitment(payer, 0, Octets.of(new byte[31])))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("31 bytes");
    }

    private static PayerCommit commitOf(Values values) {
        return new Commitment(values.account("payer"), values.number("nonce"), values.bytes("salt")).payerCommit();
    }

    private static ChannelId idOf(Values values) {
        return new ChannelOrigin(
                        new DomainSeparator(values.bytes("domain")),
                        new PayerCommit(values.bytes("payerCommit")),
                        values.account("payee"),
                        values.account("signer"))
                .channelId();
    }
}
