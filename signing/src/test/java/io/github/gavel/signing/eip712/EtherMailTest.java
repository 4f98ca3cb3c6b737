package io.github.gavel.signing.eip712;

import static io.github.gavel.signing.eip712.Field.address;
import static io.github.gavel.signing.eip712.Field.bytes32;
import static io.github.gavel.signing.eip712.Field.string;
import static io.github.gavel.signing.eip712.Field.uint256;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.gavel.signing.Values;
import io.github.gavel.signing.Vectors;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The example of EIP-712 itself. Its structs nest and its domain has no salt: ours never do so. */
@Tag("rule")
class EtherMailTest {
    private static final StructType<Values> DOMAIN = StructType.of(
            "EIP712Domain",
            string("name", values -> values.text("name")),
            string("version", values -> values.text("version")),
            uint256("chainId", values -> values.number("chainId")),
            address("verifyingContract", values -> values.account("verifyingContract")));

    private static final StructType<Values> PERSON = StructType.of(
            "Person",
            string("name", values -> values.text("name")),
            address("wallet", values -> values.account("wallet")));

    private final JsonNode example = Vectors.at("etherMail");

    private final StructType<JsonNode> mail = new StructType<>(
            example.required("type").asText(),
            List.of(
                    bytes32("from", json -> PERSON.hash(Vectors.values(json.required("from")))),
                    bytes32("to", json -> PERSON.hash(Vectors.values(json.required("to")))),
                    string("contents", json -> json.required("contents").asText())));

    @Test
    void hasTheDigestThatIsPublished() {
        JsonNode domain = example.required("domain");
        DomainSeparator separator = new DomainSeparator(DOMAIN.hash(Vectors.values(domain)));
        assertThat(separator.octets()).isEqualTo(Vectors.bytes(domain, "separator"));
        assertThat(mail.hash(example.required("mail"))).isEqualTo(Vectors.bytes(example, "hash"));
        assertThat(separator.digest(mail, example.required("mail")))
                .hasToString("be609aee343fb3c4b28e1df9e632fca64fcfaede20f02e86244efddf30957bd2");
    }
}
