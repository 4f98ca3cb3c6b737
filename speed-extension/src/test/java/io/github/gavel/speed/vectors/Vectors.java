package io.github.gavel.speed.vectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.gavel.economy.identity.Octets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The files that the protocol's vectors are in. */
public final class Vectors {
    static final Path DOCUMENTS = Path.of("..", "docs");

    private Vectors() {}

    public static JsonNode read(String file) {
        try {
            return new ObjectMapper()
                    .readTree(DOCUMENTS.resolve("vectors").resolve(file).toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String document(String file) {
        try {
            return Files.readString(DOCUMENTS.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Stream<JsonNode> each(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    public static Octets octets(JsonNode node) {
        return Octets.ofHex(node.asText());
    }
}
