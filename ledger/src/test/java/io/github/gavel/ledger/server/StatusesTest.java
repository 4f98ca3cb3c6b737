package io.github.gavel.ledger.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The document names every code that the server gives, with its status, and no other. */
class StatusesTest {
    private static final Path SOURCES = Path.of("src", "main", "java", "io", "github", "gavel", "ledger", "server");
    private static final Path DOCUMENT = Path.of("..", "docs", "ledger.md");
    private static final Pattern GIVEN =
            Pattern.compile("\\berror\\(\\s*([^,()]+|response\\.getStatus\\(\\)),\\s*\"([A-Z_]+)\"");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| ([0-9, ]+) \\| (`[A-Z_]+`(?:, `[A-Z_]+`)*) \\| ");
    private static final Pattern CODE = Pattern.compile("[A-Z_]+");

    @Test
    void theDocumentAndTheServerAgree() throws IOException {
        Map<String, String> given = given();
        assertThat(given).hasSizeGreaterThan(15);
        assertThat(documented()).isEqualTo(given);
    }

    private static Map<String, String> given() throws IOException {
        Map<String, String> given = new TreeMap<>();
        try (Stream<Path> files = Files.list(SOURCES)) {
            for (Path file : files.toList()) {
                Matcher found = GIVEN.matcher(Files.readString(file));
                while (found.find()) {
                    boolean isOfTheLibrary = found.group(1).equals("response.getStatus()");
                    given.put(found.group(2), isOfTheLibrary ? "400, 414, 431, 505" : found.group(1));
                }
            }
        }
        return given;
    }

    private static Map<String, String> documented() throws IOException {
        Map<String, String> documented = new TreeMap<>();
        Matcher row = ROW.matcher(Files.readString(DOCUMENT));
        while (row.find()) {
            CODE.matcher(row.group(2)).results().forEach(code -> documented.put(code.group(), row.group(1)));
        }
        return documented;
    }
}
