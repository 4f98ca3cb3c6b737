package io.github.gavel.signing.struct;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.signing.eip712.Domain;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What {@code docs/protocol.md} says of structs. */
class ProtocolTest {
    private static final Pattern SECTION =
            Pattern.compile("^## Signed structs \\(EIP-712\\)$(.*?)^## ", Pattern.DOTALL | Pattern.MULTILINE);
    private static final Pattern TYPE = Pattern.compile("`([A-Z]\\w*\\(\\w+ \\w+(,\\w+ \\w+)*\\))`");

    @Test
    void namesEveryTypeAsItIs() throws IOException {
        assertThat(types())
                .containsExactlyElementsOf(Stream.concat(
                                Stream.of(Domain.Unanchored.TYPE, Domain.Anchored.TYPE),
                                Specimen.ALL.stream().map(Specimen::type))
                        .map(Object::toString)
                        .toList());
    }

    private static List<String> types() throws IOException {
        String document = Files.readString(Path.of("..", "docs", "protocol.md"));
        String section = SECTION.matcher(document)
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElse("");
        return TYPE.matcher(section)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }
}
