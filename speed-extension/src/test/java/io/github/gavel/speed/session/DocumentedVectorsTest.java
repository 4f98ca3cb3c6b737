package io.github.gavel.speed.session;

import static io.github.gavel.speed.vectors.Vectors.octets;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.gavel.economy.identity.Octets;
import io.github.gavel.economy.message.SpeedMessage.Bid;
import io.github.gavel.economy.money.Rate;
import io.github.gavel.speed.SpeedCodec;
import io.github.gavel.speed.vectors.Vectors;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** That the document, the files and the code say the same. */
class DocumentedVectorsTest {
    private final String document = Vectors.document("protocol.md");
    private final JsonNode file = Vectors.read("session.json");

    @Test
    void theDocumentStatesTheSecretsOfTheFile() {
        assertThat(stated("shared")).isEqualTo(file.get("shared").asText());
        assertThat(stated("K")).isEqualTo(file.get("K").asText());
        assertThat(stated("binding"))
                .isEqualTo(file.get("bindings").get("ordinary").get("binding").asText());
    }

    @Test
    void theDocumentStatesABidAndItsMacs() {
        byte[] bid = SpeedCodec.encode(new Bid(1, Rate.perGib(2_000_000)));
        assertThat(stated("dictionary")).isEqualTo(new String(bid, US_ASCII));
        assertThat(stated("in hex")).isEqualTo(Octets.of(bid).toString());
        SessionKey key = new SessionKey(octets(file.get("K")));
        assertThat(stated("MAC at 0"))
                .isEqualTo(key.mac(End.DIALLER, 0, Octets.of(bid)).toString());
        assertThat(stated("MAC at 1"))
                .isEqualTo(key.mac(End.DIALLER, 1, Octets.of(bid)).toString());
    }

    @Test
    void theDocumentNamesEveryFile() {
        List.of("messages.json", "session.json", "billing.json", "hostile.json").forEach(name -> {
            assertThat(document).contains("(vectors/" + name + ")");
            assertThat(Vectors.read(name)).isNotEmpty();
        });
    }

    private String stated(String name) {
        Matcher line =
                Pattern.compile("^" + name + "  +(\\S+)$", Pattern.MULTILINE).matcher(document);
        assertThat(line.find()).as(name).isTrue();
        return line.group(1);
    }
}
