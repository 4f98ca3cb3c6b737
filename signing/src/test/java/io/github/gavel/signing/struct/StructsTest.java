package io.github.gavel.signing.struct;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
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
class StructsTest {
    @Test
    void everyStructIsWrittenDownAsItIs() {
        List<JsonNode> vectors = Vectors.items(Vectors.at("structs"));
        assertThat(vectors).hasSameSizeAs(Specimen.ALL);
        for (int i = 0; i < vectors.size(); i++) {
            JsonNode vector = vectors.get(i);
            Specimen<?> specimen = Specimen.ALL.get(i);
            assertThat(specimen.type().encodedType())
                    .isEqualTo(vector.required("type").asText());
            assertThat(specimen.type().typeHash()).isEqualTo(Vectors.bytes(vector, "typeHash"));
        }
    }

    @Test
    void everyStructHashesToWhatIsWrittenDown() {
        List<JsonNode> vectors = Vectors.items(Vectors.at("structs"));
        for (int i = 0; i < vectors.size(); i++) {
            for (JsonNode example : Vectors.items(vectors.get(i).required("examples"))) {
                Specimen<?> specimen = Specimen.ALL.get(i);
                Values values = Vectors.values(example.required("values"));
                assertThat(specimen.hash(values)).isEqualTo(Vectors.bytes(example, "hash"));
                example.required("digests").properties().forEach(written -> {
                    DomainSeparator domain = Vectors.domain(written.getKey()).separator();
                    assertThat("0x" + specimen.digest(domain, values))
                            .as("%s at %s", specimen.type(), written.getKey())
                            .isEqualTo(written.getValue().asText());
                });
            }
        }
    }

    @Test
    void aPlainEncoderFindsTheSameDigests() {
        Seeds.forEach(40, random -> {
            RandomValues any = new RandomValues(random);
            DomainSeparator separator = any.domain().separator();
            for (Specimen<?> specimen : Specimen.ALL) {
                String type = specimen.type().encodedType();
                Values values = any.of(type);
                assertThat(specimen.digest(separator, values).octets())
                        .as("%s of %s", type, values)
                        .isEqualTo(PlainEncoder.digest(separator.octets(), type, values));
            }
        });
    }

    @Test
    void everyFieldChangesTheDigest() {
        Seeds.forEach(20, random -> {
            RandomValues any = new RandomValues(random);
            DomainSeparator separator = any.domain().separator();
            for (Specimen<?> specimen : Specimen.ALL) {
                String type = specimen.type().encodedType();
                Values values = any.of(type);
                for (String name : PlainEncoder.fields(type).keySet()) {
                    assertThat(specimen.digest(separator, any.changed(values, type, name)))
                            .as("%s of %s", name, type)
                            .isNotEqualTo(specimen.digest(separator, values));
                }
            }
        });
    }

    @Test
    void nothingSignedForOneDomainCountsInAnother() {
        Seeds.forEach(20, random -> {
            RandomValues any = new RandomValues(random);
            Values domain = any.domain();
            for (Values other : any.domainsUnlike(domain)) {
                for (Specimen<?> specimen : Specimen.ALL) {
                    Values values = any.of(specimen.type().encodedType());
                    assertThat(specimen.digest(domain.separator(), values))
                            .as("%s at %s and %s", specimen.type(), domain, other)
                            .isNotEqualTo(specimen.digest(other.separator(), values));
                }
            }
        });
    }

    @Test
    void noTwoPurposesShareAStruct() {
        assertThat(Specimen.ALL)
                .extracting(specimen -> specimen.type().typeHash())
                .doesNotHaveDuplicates();
    }
}
