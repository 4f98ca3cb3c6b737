package io.github.gavel.signing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.gavel.economy.identity.Octets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** What is written down in {@code docs/vectors/eip712.json}, of which other implementations made every hash. */
public final class Vectors {
    private static final JsonNode FILE = read();

    private Vectors() {}

    public static JsonNode at(String key) {
        return FILE.required(key);
    }

    public static List<JsonNode> items(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).toList();
    }

    public static Values domain(String name) {
        return values(at("domains").required(name));
    }

    public static Values values(JsonNode object) {
        Map<String, String> texts = new HashMap<>();
        object.properties()
                .forEach(member -> texts.put(member.getKey(), member.getValue().asText()));
        return new Values(texts);
    }

    public static Octets bytes(JsonNode object, String key) {
        return Octets.ofHex(object.required(key).asText().substring(2));
    }

    private static JsonNode read() {
        try {
            return JsonMapper.builder()
                    .build()
                    .readTree(Path.of("..", "docs", "vectors", "eip712.json").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
