package io.github.gavel.signing.eip712;

import static io.github.gavel.signing.eip712.Field.address;
import static io.github.gavel.signing.eip712.Field.amount;
import static io.github.gavel.signing.eip712.Field.bytes32;
import static io.github.gavel.signing.eip712.Field.string;
import static io.github.gavel.signing.eip712.Field.time;
import static io.github.gavel.signing.eip712.Field.uint256;
import static io.github.gavel.signing.eip712.Field.uint64;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.signing.PlainEncoder;
import io.github.gavel.signing.Values;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("rule")
class StructTypeTest {
    @Test
    void isMadeOfEveryKindOfField() {
        StructType<Values> type = StructType.of(
                "Parcel",
                bytes32("hash", values -> values.bytes("hash")),
                address("to", values -> values.account("to")),
                amount("price", values -> values.amount("price")),
                time("due", values -> values.time("due")),
                uint64("seq", values -> values.number("seq")),
                uint256("weight", values -> values.number("weight")),
                string("label", values -> values.text("label")));
        assertThat(type)
                .hasToString("Parcel(bytes32 hash,address to,uint128 price,uint64 due,uint64 seq,uint256 weight,"
                        + "string label)");
        Values parcel = new Values(Map.of("hash", "0x" + "a1".repeat(32), "to", "0x" + "b2".repeat(20)))
                .with("price", "3")
                .with("due", "4")
                .with("seq", "5")
                .with("weight", "6")
                .with("label", "Žižkov 𝄞");
        assertThat(type.hash(parcel)).isEqualTo(PlainEncoder.hash(type.encodedType(), parcel));
    }
}
